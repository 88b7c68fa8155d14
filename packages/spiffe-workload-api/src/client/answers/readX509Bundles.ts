import { X509BundleSet } from '../../bundle/X509BundleSet';
import type { BytesByTrustDomain } from '../wire/BytesByTrustDomain';
import { badAnswer } from './badAnswer';
import { readX509BundleList } from './readX509BundleList';

/** Reads the answer to `FetchX509Bundles`. */
export function readX509Bundles(answer: {
  readonly bundles: BytesByTrustDomain;
}): X509BundleSet {
  const bundles = readX509BundleList(answer.bundles);
  if (bundles.length === 0) throw badAnswer('there is no bundle in it');
  return X509BundleSet.create(bundles);
}
