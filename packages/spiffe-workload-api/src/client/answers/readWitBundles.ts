import type { JsonWebKey } from 'node:crypto';
import { readAs } from '../../errors/readAs';
import { TrustDomain } from '../../identity/TrustDomain';
import { parseStrictJson } from '../../json/parseStrictJson';
import { badAnswer } from './badAnswer';
import { readAnswer } from './readAnswer';
import type { WitBundle } from './WitBundle';

/** Reads the answer to `FetchWITBundles`. */
export function readWitBundles(answer: {
  readonly bundles: Readonly<Record<string, string>>;
}): WitBundle[] {
  const bundles = Object.entries(answer.bundles).map(([id, jwks]) =>
    readAnswer('A WIT bundle', () => ({
      trustDomain: TrustDomain.parse(id),
      keys: readKeys(jwks),
    })),
  );
  if (bundles.length === 0) throw badAnswer('there is no bundle in it');
  return bundles;
}

function readKeys(jwks: string): JsonWebKey[] {
  const { keys } = readAs('BUNDLE_INVALID', 'Not a WIT bundle', () =>
    parseStrictJson(Buffer.from(jwks)),
  );
  if (!Array.isArray(keys) || !keys.every(isObject)) {
    throw badAnswer('a WIT bundle is no JWK Set');
  }
  return keys;
}

function isObject(value: unknown): value is JsonWebKey {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
