import { JSONWebKeySet, JWTPayload } from 'jose';
import { AssertionFault } from './AssertionFault';

/**
 * A running stand-in for whoever issues the assertions of federated clients: a cluster
 * and a trust domain at once, with their keys published as Keycloak reads them.
 *
 * @public
 */
export interface AssertionIssuer {
  /** The issuer of service account tokens; its metadata leads to the keys. */
  readonly issuer: string;
  /** Without `spiffe://`. */
  readonly trustDomain: string;
  /** Where the trust domain publishes its keys. */
  readonly bundleEndpoint: string;
  /** The keys of the moment, which sign both kinds. */
  readKeys(): JSONWebKeySet;
  /**
   * Signs any claims as the cluster or the trust domain would.
   *
   * @param fault - what to do wrong; nothing when absent
   */
  sign(claims: JWTPayload, fault?: AssertionFault): Promise<string>;
  /** Signs with a new key from now on and forgets the old one. */
  rotateKeys(): Promise<void>;
  /** Ends every connection and frees the port. */
  stop(): Promise<void>;
}
