import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { AssertionKey } from './AssertionKey';
import type { SigningAlgorithm } from './SigningAlgorithm';

/** RFC 7518 section 3.3 demands so many for RSA. */
const MIN_RSA_BITS = 2048;

const ALGORITHMS: readonly string[] = ['PS256', 'RS256', 'ES256'];

/** What is known of the key beside the key itself. */
export interface ParseAssertionKeyOptions {
  readonly algorithm?: SigningAlgorithm;
  readonly keyId?: string;
}

/**
 * Reads a private key in PEM (PKCS#8, PKCS#1 or SEC 1) or as a JWK (RFC 7517).
 *
 * @param text - The key; no part of it gets into the failure
 * @param refuse - Makes the error of a problem
 */
export function parseAssertionKey(
  text: string,
  options: ParseAssertionKeyOptions,
  refuse: (problem: string) => Error,
): AssertionKey {
  const jwk = text.startsWith('{') ? readJwk(text, refuse) : {};
  const key = text.startsWith('{')
    ? importKey(() => createPrivateKey({ key: jwk, format: 'jwk' }), refuse)
    : importPem(text, refuse);
  const algorithm =
    options.algorithm ?? readAlgorithm(jwk, refuse) ?? defaultAlgorithm(key);
  const problem = findKeyProblem(key, algorithm);
  if (problem) throw refuse(problem);
  const ownId = typeof jwk.kid === 'string' ? jwk.kid : undefined;
  return AssertionKey.create({ key, algorithm, keyId: options.keyId ?? ownId });
}

function readJwk(text: string, refuse: (problem: string) => Error): JsonWebKey {
  let jwk: JsonWebKey;
  try {
    jwk = JSON.parse(text);
  } catch {
    // The parser's own words quote the text.
    throw refuse('begins like a JWK and is no JSON');
  }
  if (Array.isArray(jwk.keys)) {
    throw refuse('holds a key set; it must hold the one private key to use');
  }
  if (typeof jwk.d !== 'string') {
    throw refuse('holds a JWK without a private part');
  }
  return jwk;
}

function importPem(text: string, refuse: (problem: string) => Error) {
  if (!text.includes('-----BEGIN ')) {
    throw refuse('holds neither a PEM nor a JWK private key');
  }
  if (/ENCRYPTED/.test(text)) {
    throw refuse(
      'holds an encrypted key; decrypt it with openssl pkey, and keep the file from others',
    );
  }
  if (!/PRIVATE KEY-----/.test(text)) {
    throw refuse('holds no private key; the public half cannot sign');
  }
  return importKey(() => createPrivateKey(text), refuse);
}

function importKey(
  create: () => KeyObject,
  refuse: (problem: string) => Error,
): KeyObject {
  try {
    return create();
  } catch {
    // OpenSSL's words may quote the text, so they are not passed on.
    throw refuse('holds a private key that cannot be read');
  }
}

function readAlgorithm(
  { alg }: JsonWebKey,
  refuse: (problem: string) => Error,
): SigningAlgorithm | undefined {
  if (alg === undefined) return undefined;
  if (typeof alg === 'string' && ALGORITHMS.includes(alg)) {
    return alg as SigningAlgorithm;
  }
  throw refuse('holds a JWK for another algorithm than PS256, RS256 or ES256');
}

/** What Keycloak assumes for a key that names none. */
function defaultAlgorithm(key: KeyObject): SigningAlgorithm {
  return key.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256';
}

function findKeyProblem(
  key: KeyObject,
  algorithm: SigningAlgorithm,
): string | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (algorithm === 'ES256') {
    return type === 'ec' && details?.namedCurve === 'prime256v1'
      ? undefined
      : 'holds a key that cannot sign by ES256, which needs one of the curve P-256';
  }
  if (type !== 'rsa') {
    return `holds a key that cannot sign by ${algorithm}, which needs an RSA key`;
  }
  return (details?.modulusLength ?? 0) < MIN_RSA_BITS
    ? `holds an RSA key of less than ${MIN_RSA_BITS} bits`
    : undefined;
}
