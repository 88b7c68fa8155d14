import { JSONWebKeySet } from 'jose';

/**
 * Somebody whose tokens federated clients may show: a cluster or a SPIFFE trust domain.
 *
 * @public
 */
export interface IssuerIdentityProvider {
  /** What clients name it by. */
  alias: string;
  /** Its kind decides over the type of the assertion and the age that it may have. */
  kind: 'kubernetes' | 'spiffe';
  /**
   * Whose tokens they are: the cluster's issuer URL, compared with `iss`; or the trust
   * domain, without `spiffe://`, compared with the SPIFFE ID in `sub`.
   */
  name: string;
  /** The public keys of the moment; asked for each assertion. */
  readKeys(): JSONWebKeySet | Promise<JSONWebKeySet>;
  /** How old an assertion may be, in seconds; 3600 for a cluster and 300 for SPIFFE when absent. */
  maxAgeSeconds?: number;
}
