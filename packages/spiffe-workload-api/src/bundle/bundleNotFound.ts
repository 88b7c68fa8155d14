import { SpiffeError } from '../errors/SpiffeError';
import { TrustDomain } from '../identity/TrustDomain';

/** The refusal of whoever has no bundle of a trust domain. */
export function bundleNotFound(
  kind: 'JWT' | 'X.509',
  trustDomain: TrustDomain,
): SpiffeError {
  return new SpiffeError(
    'BUNDLE_NOT_FOUND',
    `There is no ${kind} bundle of the trust domain ${trustDomain}: is it ours, or federated with ours and named by our registration entry?`,
  );
}
