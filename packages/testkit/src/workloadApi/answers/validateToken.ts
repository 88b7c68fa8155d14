import { createPublicKey } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import type { TrustDomainAuthority } from '../authority/TrustDomainAuthority';
import { Refusal } from '../server/Refusal';

/**
 * Validates a JWT-SVID as SPIRE's agent does, with its words.
 *
 * @returns the claims
 */
export async function validateToken(
  token: string,
  audience: string,
  authorities: readonly TrustDomainAuthority[],
  wallMs: () => number,
): Promise<Record<string, unknown> & { sub: string }> {
  let claims;
  try {
    claims = decodeJwt(token);
  } catch {
    throw Refusal.unparsableToken(
      'go-jose/go-jose: compact JWS format must have three parts',
    );
  }
  const { sub = '', aud = [] } = claims;
  const audiences = [aud].flat();
  if (!audiences.includes(audience)) {
    throw Refusal.wrongAudience(audience, audiences);
  }
  const authority = authorities.find(({ id }) => sub.startsWith(`${id}/`));
  if (!authority) throw Refusal.invalidToken('no keys found for trust domain');
  const { keys } = JSON.parse(authority.jwtBundle) as {
    keys: { kid: string }[];
  };
  const verified = await jwtVerify(
    token,
    ({ kid }) => {
      const jwk = keys.find(key => key.kid === kid);
      if (!jwk) throw Refusal.invalidToken(`key id "${kid}" unknown`);
      return createPublicKey({ key: jwk, format: 'jwk' });
    },
    { audience, currentDate: new Date(wallMs()) },
  ).catch(error => {
    throw error instanceof Refusal
      ? error
      : Refusal.invalidToken(`token is invalid: ${error.code}`);
  });
  return { ...verified.payload, sub };
}
