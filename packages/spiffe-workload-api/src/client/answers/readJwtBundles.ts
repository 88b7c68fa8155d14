import { JwtBundle } from '../../bundle/JwtBundle';
import { JwtBundleSet } from '../../bundle/JwtBundleSet';
import { TrustDomain } from '../../identity/TrustDomain';
import type { BytesByTrustDomain } from '../wire/BytesByTrustDomain';
import { badAnswer } from './badAnswer';
import { readAnswer } from './readAnswer';

/** Reads the answer to `FetchJWTBundles`. */
export function readJwtBundles(answer: {
  readonly bundles: BytesByTrustDomain;
}): JwtBundleSet {
  const bundles = Object.entries(answer.bundles).map(([id, jwks]) =>
    readAnswer('A JWT bundle', () =>
      JwtBundle.parse(TrustDomain.parse(id), jwks),
    ),
  );
  if (bundles.length === 0) throw badAnswer('there is no bundle in it');
  return JwtBundleSet.create(bundles);
}
