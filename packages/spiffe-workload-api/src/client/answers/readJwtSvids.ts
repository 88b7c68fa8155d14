import type { SpiffeId } from '../../identity/SpiffeId';
import type { JwtSvid } from '../../svid/JwtSvid';
import { parseJwtSvidInsecurely } from '../../svid/parseJwtSvidInsecurely';
import type { JwtSvidAnswer } from '../wire/JwtSvidAnswer';
import { badAnswer } from './badAnswer';
import { readAnswer } from './readAnswer';
import { withDistinctHints } from './withDistinctHints';

/** What the JWT-SVIDs of an answer must be. */
export interface ReadJwtSvidsOptions {
  /** All the audiences that were asked for. */
  readonly audience: readonly string[];
  /** The identity that was asked for; any when absent. */
  readonly subject?: SpiffeId;
  readonly nowMs: number;
}

/**
 * Reads the answer to `FetchJWTSVID`.
 *
 * @returns at least one
 */
export function readJwtSvids(
  answer: JwtSvidAnswer,
  { audience, subject, nowMs }: ReadJwtSvidsOptions,
): JwtSvid[] {
  const svids = withDistinctHints(answer.svids).map(entry => {
    const svid = readAnswer('The JWT-SVID', () =>
      parseJwtSvidInsecurely(entry.svid, {
        audience,
        nowMs,
        hint: entry.hint || undefined,
      }),
    );
    if (entry.spiffeId !== svid.id.toString()) {
      throw badAnswer('a JWT-SVID is for another SPIFFE ID than announced');
    }
    if (subject && !svid.id.equals(subject)) {
      throw badAnswer(`it has ${svid.id} where ${subject} was asked for`);
    }
    const missing = audience.find(name => !svid.audience.includes(name));
    if (missing !== undefined) {
      throw badAnswer('a JWT-SVID lacks an audience that was asked for');
    }
    return svid;
  });
  if (svids.length === 0) throw badAnswer('there is no JWT-SVID in it');
  return svids;
}
