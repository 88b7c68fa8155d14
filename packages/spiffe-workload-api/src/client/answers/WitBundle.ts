import type { JsonWebKey } from 'node:crypto';
import type { TrustDomain } from '../../identity/TrustDomain';

/**
 * The keys that sign the WIT-SVIDs of a trust domain, as they were sent. The standard
 * for WIT-SVIDs is young, so nothing here decides yet which of them count.
 *
 * @public
 */
export interface WitBundle {
  /** Whose keys these are. */
  readonly trustDomain: TrustDomain;
  /** The key set (RFC 7517). */
  readonly keys: readonly JsonWebKey[];
}
