import { formatJwt } from '../testing/formatJwt';
import { readJwtClaims } from './readJwtClaims';

describe('readJwtClaims', () => {
  it('reads what a token says', () => {
    const claims = { iss: 'i', sub: 's', exp: 3, iat: 1, nbf: 2, jti: 'j' };

    expect(readJwtClaims(formatJwt({ ...claims, aud: ['a', 'b'] }))).toEqual({
      algorithm: 'RS256',
      keyId: 'key-1',
      issuer: 'i',
      subject: 's',
      audience: ['a', 'b'],
      expiresAtSeconds: 3,
      issuedAtSeconds: 1,
      notBeforeSeconds: 2,
      hasTokenId: true,
    });
    expect(readJwtClaims(formatJwt({ aud: 'a' }))?.audience).toEqual(['a']);
  });

  it('takes claims of the wrong type for absent', () => {
    const claims = {
      iss: 1,
      sub: {},
      aud: [1, null, 'a'],
      exp: '9',
      iat: 1e99,
    };

    expect(readJwtClaims(formatJwt(claims, { alg: 5 }))).toEqual({
      audience: ['a'],
      hasTokenId: false,
    });
  });

  it('reads nothing from what is no JWT', () => {
    const object = Buffer.from('{}').toString('base64url');
    const list = Buffer.from('[]').toString('base64url');
    const none = Buffer.from('null').toString('base64url');
    for (const text of [
      '',
      'a.b',
      'a.b.c',
      `${object}.${object}`,
      `${object}.${object}.`,
      `${object}.${list}.s`,
      `${none}.${object}.s`,
      `${object}.${object}.s.t`,
      ` ${object}.${object}.s`,
      `${object}.${object}.${'s'.repeat(16_384)}`,
    ]) {
      expect(readJwtClaims(text)).toBeUndefined();
    }
    expect(readJwtClaims(`${object}.${object}.s`)).toBeDefined();
  });
});
