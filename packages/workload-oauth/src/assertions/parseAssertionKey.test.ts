import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { parseAssertionKey } from './parseAssertionKey';
import type { SigningAlgorithm } from './SigningAlgorithm';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

function pem(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8') {
  return key.export({ type, format: 'pem' } as never) as unknown as string;
}

function jwk(key: KeyObject, fields: object = {}): string {
  return JSON.stringify({ ...key.export({ format: 'jwk' }), ...fields });
}

function parse(
  text: string,
  options: { algorithm?: SigningAlgorithm; keyId?: string } = {},
) {
  const { algorithm, keyId } = parseAssertionKey(
    text,
    options,
    problem => new Error(problem),
  );
  return [algorithm, keyId];
}

describe('parseAssertionKey', () => {
  it('reads PEM of every kind and JWKs', () => {
    expect(parse(pem(rsa))).toEqual(['RS256', undefined]);
    expect(parse(pem(rsa, 'pkcs1'))).toEqual(['RS256', undefined]);
    expect(parse(pem(ec))).toEqual(['ES256', undefined]);
    expect(parse(pem(ec, 'sec1'))).toEqual(['ES256', undefined]);
    expect(parse(jwk(ec))).toEqual(['ES256', undefined]);
  });

  it('takes algorithm and id from the options before those of the JWK', () => {
    const text = jwk(rsa, { alg: 'PS256', kid: 'own' });

    expect(parse(text)).toEqual(['PS256', 'own']);
    expect(parse(text, { algorithm: 'RS256', keyId: 'other' })).toEqual([
      'RS256',
      'other',
    ]);
  });

  it.each<[string, string, SigningAlgorithm | undefined, string]>([
    ['a text', 'x', undefined, 'neither a PEM nor a JWK'],
    ['broken JSON', '{"kty":', undefined, 'no JSON'],
    ['a key set', '{"keys":[]}', undefined, 'key set'],
    [
      'a public JWK',
      jwk(rsa, { d: undefined }),
      undefined,
      'without a private part',
    ],
    ['a broken JWK', '{"d":"x"}', undefined, 'cannot be read'],
    [
      'a public PEM',
      '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----',
      undefined,
      'no private key',
    ],
    [
      'an encrypted PEM',
      rsa.export({
        type: 'pkcs8',
        format: 'pem',
        cipher: 'aes-256-cbc',
        passphrase: 'x',
      }) as string,
      undefined,
      'encrypted',
    ],
    [
      'a broken PEM',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      undefined,
      'cannot be read',
    ],
    ['another algorithm', jwk(rsa, { alg: 'RS512' }), undefined, 'another'],
    ['EC for RSA', pem(ec), 'PS256', 'needs an RSA key'],
    ['RSA for EC', pem(rsa), 'ES256', 'P-256'],
    [
      'another curve',
      pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey),
      undefined,
      'P-256',
    ],
    [
      'a short RSA key',
      pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey),
      undefined,
      'less than 2048 bits',
    ],
  ])('refuses %s', (_, text, algorithm, words) => {
    expect(() => parse(text, { algorithm })).toThrow(words);
  });
});
