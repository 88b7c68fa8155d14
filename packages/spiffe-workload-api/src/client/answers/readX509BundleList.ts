import { X509Bundle } from '../../bundle/X509Bundle';
import { TrustDomain } from '../../identity/TrustDomain';
import type { BytesByTrustDomain } from '../wire/BytesByTrustDomain';
import { readAnswer } from './readAnswer';

/** Reads X.509 bundles by the ids of their trust domains. */
export function readX509BundleList(bundles: BytesByTrustDomain): X509Bundle[] {
  return Object.entries(bundles).map(([id, der]) =>
    readAnswer('An X.509 bundle', () =>
      X509Bundle.parse(TrustDomain.parse(id), der),
    ),
  );
}
