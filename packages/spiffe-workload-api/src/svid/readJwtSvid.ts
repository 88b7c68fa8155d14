import { MalformedError } from '../errors/MalformedError';
import { SpiffeError } from '../errors/SpiffeError';
import { checkAudience } from '../jwt/checkAudience';
import { checkTimes } from '../jwt/checkTimes';
import { DecodedJwt } from '../jwt/DecodedJwt';
import { createJwtSvid, JwtSvid } from './JwtSvid';
import { readSubject } from './readSubject';

// JWT-SVID section 2.3.
const TYPES = ['JWT', 'JOSE'];

/** What a token is held against. */
export interface JwtSvidExpectation {
  readonly audience: readonly string[];
  readonly nowMs: number;
  readonly hint?: string;
}

/**
 * Holds a decoded token against the rules of JWT-SVID sections 2 and 3. The signature
 * is for the caller.
 *
 * @throws MalformedError, or a SpiffeError
 */
export function readJwtSvid(
  token: string,
  { type, keyId, claims }: DecodedJwt,
  { audience, nowMs, hint }: JwtSvidExpectation,
): JwtSvid {
  if (audience.length === 0 || audience.includes('')) {
    throw new SpiffeError(
      'INVALID_OPTION',
      'The expected audience is missing: name at least one that is not empty.',
    );
  }
  if (type !== undefined && !TYPES.includes(type)) {
    throw new MalformedError(
      `its type (typ) must be ${TYPES.join(' or ')} if there is one`,
    );
  }
  return createJwtSvid({
    token,
    id: readSubject(claims),
    claims,
    audience: checkAudience(claims, audience),
    ...checkTimes(claims, nowMs),
    keyId,
    hint,
  });
}
