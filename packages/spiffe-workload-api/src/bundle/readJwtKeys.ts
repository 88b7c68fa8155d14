import { createPublicKey, JsonWebKey, KeyObject } from 'node:crypto';
import { MalformedError } from '../errors/MalformedError';
import { parseStrictJson } from '../json/parseStrictJson';

// An answer of gRPC ends at 4 MiB. A key takes half a KiB, a CA certificate beside it
// two, so this is room for hundreds of keys in every stage of rotation.
const LARGEST_BYTES = 1024 * 1024;
const MOST_KEYS = 1000;

const JWT_SVID_USE = 'jwt-svid';

const CURVES = ['P-256', 'P-384', 'P-521'];

// RFC 7518 sections 6.2.2 and 6.3.2.
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'];

/**
 * Reads the keys of a JWK Set that sign JWT-SVIDs, by their ids.
 *
 * @throws MalformedError
 */
export function readJwtKeys(jwks: Uint8Array): ReadonlyMap<string, KeyObject> {
  if (jwks.length > LARGEST_BYTES) {
    throw new MalformedError(`it has more than ${LARGEST_BYTES} bytes`);
  }
  const document = parseStrictJson(jwks);
  // SPIRE writes null for a domain that has no key to sign tokens with.
  const keys = document.keys === null ? [] : document.keys;
  if (!Array.isArray(keys) || keys.length > MOST_KEYS) {
    throw new MalformedError(
      `it has no list named keys, or more than ${MOST_KEYS} in it`,
    );
  }
  const found = new Map<string, KeyObject>();
  for (const [index, entry] of keys.entries()) {
    const what = `key ${index + 1}`;
    const jwk = readEntry(entry, what);
    if (!isForJwtSvids(jwk)) continue;
    const { kid } = jwk;
    if (typeof kid !== 'string' || kid === '') {
      throw new MalformedError(`${what} has no id (kid)`);
    }
    if (found.has(kid)) {
      throw new MalformedError(`${what} has the id (kid) of another`);
    }
    found.set(kid, importKey(jwk, what));
  }
  return found;
}

function readEntry(entry: unknown, what: string): JsonWebKey {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw new MalformedError(`${what} is no object`);
  }
  return entry as JsonWebKey;
}

function isForJwtSvids({ use, kty, crv }: JsonWebKey): boolean {
  // The standard passes over a key without a use; the Workload API's JWT bundles are
  // plain JWK Sets, and SPIRE leaves the use out of them.
  if (use !== undefined && use !== JWT_SVID_USE) return false;
  return kty === 'RSA' || (kty === 'EC' && CURVES.includes(String(crv)));
}

function importKey(jwk: JsonWebKey, what: string): KeyObject {
  if (PRIVATE_MEMBERS.some(member => member in jwk)) {
    throw new MalformedError(
      `${what} holds private parts; whoever can read the bundle can sign, so replace the key`,
    );
  }
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    throw new MalformedError(`${what} is no valid ${jwk.kty} key`);
  }
}
