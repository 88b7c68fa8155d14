import { WitSvid } from '../../svid/WitSvid';
import type { WitSvidAnswer } from '../wire/WitSvidAnswer';
import { badAnswer } from './badAnswer';
import { readAnswer } from './readAnswer';
import { withDistinctHints } from './withDistinctHints';

/**
 * Reads the answer to `FetchWITSVID`.
 *
 * @returns at least one
 */
export function readWitSvids(answer: WitSvidAnswer, nowMs: number): WitSvid[] {
  const svids = withDistinctHints(answer.svids).map(entry =>
    readAnswer('The WIT-SVID', () =>
      WitSvid.parse({
        spiffeId: entry.spiffeId,
        token: entry.witSvid,
        privateKeyJwk: entry.witSvidKey,
        hint: entry.hint || undefined,
        nowMs,
      }),
    ),
  );
  if (svids.length === 0) throw badAnswer('there is no WIT-SVID in it');
  return svids;
}
