import fc from 'fast-check';
import { formatJwt } from '../testing/formatJwt';
import type { JwtClaims } from './JwtClaims';
import { readJwtClaims } from './readJwtClaims';

/** Whether all that was found is of its type, and every time can be written as a date. */
function isSound(claims: JwtClaims | undefined): boolean {
  if (!claims) return true;
  const { algorithm, keyId, issuer, subject, audience, hasTokenId } = claims;
  const times = [
    claims.expiresAtSeconds,
    claims.issuedAtSeconds,
    claims.notBeforeSeconds,
  ];
  return (
    [algorithm, keyId, issuer, subject].every(
      text => text === undefined || typeof text === 'string',
    ) &&
    audience.every(item => typeof item === 'string') &&
    typeof hasTokenId === 'boolean' &&
    times.every(
      seconds =>
        seconds === undefined ||
        !Number.isNaN(new Date(seconds * 1000).getTime()),
    )
  );
}

describe('readJwtClaims, whatever it gets', () => {
  it('reads sound claims or none from any text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.json().map(text => Buffer.from(text).toString('base64url')),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), parts =>
        expect(isSound(readJwtClaims(parts.join('.')))).toBe(true),
      ),
      { numRuns: 1_000 },
    );
  });

  it('reads sound claims or none from any claims', () => {
    const names = [
      'iss',
      'sub',
      'aud',
      'exp',
      'iat',
      'nbf',
      'jti',
      'alg',
      'kid',
    ];
    const claims = fc.dictionary(
      fc.constantFrom(...names, '__proto__', 'constructor'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(claims, claims, (payload, header) => {
        const read = readJwtClaims(formatJwt(payload, header));

        expect(isSound(read)).toBe(true);
        const { sub } = payload;
        expect(read?.subject).toBe(typeof sub === 'string' ? sub : undefined);
      }),
      { numRuns: 1_000 },
    );
  });
});
