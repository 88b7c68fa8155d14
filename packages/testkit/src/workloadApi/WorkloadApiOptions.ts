import type { WorkloadEntry } from './WorkloadEntry';

/**
 * How to start the stand-in.
 *
 * @public
 */
export interface WorkloadApiOptions {
  /**
   * Where to listen: `unix:/path/to/socket` or `tcp:127.0.0.1:port`. A new socket in a
   * new folder below the system's temporary one when absent.
   */
  readonly address?: string;
  /** `example.org` when absent. */
  readonly trustDomain?: string;
  /** The identities of whoever asks; `/ns/team1/sa/weather` alone when absent. */
  readonly entries?: readonly WorkloadEntry[];
  /** Trust domains that this one trusts too. */
  readonly federatesWith?: readonly string[];
  /** How long JWT-SVIDs live, in seconds; 300 when absent. */
  readonly jwtSvidTtlSeconds?: number;
  /** How long X.509-SVIDs live, in seconds; 3600 when absent. */
  readonly x509SvidTtlSeconds?: number;
  /** The time by which JWT-SVIDs are issued; this machine's when absent. */
  readonly wallMs?: () => number;
  /** Whether it knows the calls for WIT-SVIDs, which SPIRE 1.14.5 does not; no when absent. */
  readonly hasWitSvids?: boolean;
}
