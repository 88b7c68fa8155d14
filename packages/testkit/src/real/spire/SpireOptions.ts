import type { CertificateWithKey } from '../certificates/CertificateWithKey';
import type { SpireEntry } from './SpireEntry';

/**
 * What a real SPIRE is started with.
 *
 * @public
 */
export interface SpireOptions {
  /** Without `spiffe://`; `example.org` when absent. */
  readonly trustDomain?: string;
  /** The workloads that it knows from the start. */
  readonly entries: readonly SpireEntry[];
  /** How long JWT-SVIDs live whose entry says nothing, in seconds; 300 when absent. */
  readonly jwtSvidTtlSeconds?: number;
  /**
   * Whether its root lives on disk and outlives what SPIRE does with its own
   * keys (UpstreamAuthority "disk"); without it, SPIRE is its own root for a day.
   */
  readonly upstreamAuthority?: boolean;
  /**
   * Whether the subject of an X.509-SVID is unique to its SPIFFE ID
   * (CredentialComposer "uniqueid"); without it all workloads have the same.
   */
  readonly uniqueIdSubject?: boolean;
  /** The certificate of an HTTPS endpoint that publishes the bundle; there is none when absent. */
  readonly bundleEndpoint?: CertificateWithKey;
  /** Where the server keeps its keys; in `memory` when absent, so a restart makes new ones. */
  readonly keyManager?: 'memory' | 'disk';
}
