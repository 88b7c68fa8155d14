import { readAs } from '../errors/readAs';
import { decodeJwt } from '../jwt/decodeJwt';
import { JwtSvid } from './JwtSvid';
import { readJwtSvid } from './readJwtSvid';

/**
 * What {@link parseJwtSvidInsecurely} holds a token against.
 *
 * @public
 */
export interface ParseJwtSvidOptions {
  /** The token must be meant for one of these; at least one. */
  readonly audience: readonly string[];
  /** The time, in milliseconds since the epoch. */
  readonly nowMs: number;
  /** The operator's word that came along with the token. */
  readonly hint?: string;
}

/**
 * Reads a JWT-SVID **without checking its signature**: for tokens that come from the
 * Workload API itself. For a token that a caller presents, see {@link validateJwtSvid}.
 *
 * @throws {@link SpiffeError} `JWT_SVID_INVALID`, naming what is wrong and never
 * quoting the token; `INVALID_OPTION` without an audience
 * @public
 */
export function parseJwtSvidInsecurely(
  token: string,
  options: ParseJwtSvidOptions,
): JwtSvid {
  return readAs('JWT_SVID_INVALID', 'Not a JWT-SVID to use', () =>
    readJwtSvid(token, decodeJwt(token), options),
  );
}
