import type { CertificateWithKey } from '../certificates/CertificateWithKey';
import type { SpireEntry } from './SpireEntry';

/**
 * Whether a change of the entries is waited for.
 *
 * @public
 */
export interface SpireEntryChange {
  /**
   * Whether to wait until the agent acts on it, which takes about a second; true
   * when absent. Nothing is waited for while the agent is stopped.
   */
  readonly isAwaited?: boolean;
}

/**
 * A real SPIRE server with one agent that runs on this machine.
 *
 * @public
 */
export interface RunningSpire {
  /** The agent's Workload API, such as `unix:/tmp/spire-x/agent/api.sock`. */
  readonly workloadApiAddress: string;
  /** Without `spiffe://`. */
  readonly trustDomain: string;
  /**
   * Where the bundle is published by HTTPS.
   *
   * @throws Error when SPIRE was started without one
   */
  readonly bundleEndpoint: string;
  /** The roots of its X.509-SVIDs at the start, PEM. */
  readonly rootCertificates: string;
  /** Makes a workload known. */
  createEntry(entry: SpireEntry, change?: SpireEntryChange): Promise<void>;
  /** Forgets every workload with this path. */
  deleteEntry(path: string, change?: SpireEntryChange): Promise<void>;
  /** Asks the agent for a JWT-SVID, by SPIRE's own program. */
  fetchJwtSvid(options: {
    readonly audience: string;
    /** Which of the user's workloads; the first when absent. */
    readonly path?: string;
    /** The user who asks; the one of this process when absent. Only root may ask as another. */
    readonly uid?: number;
  }): Promise<string>;
  /**
   * Asks the agent for an X.509-SVID, by SPIRE's own program: the certificate is
   * followed by those that lead to the root.
   */
  fetchX509Svid(options?: {
    /** Which of this user's workloads; the first when absent. */
    readonly path?: string;
  }): Promise<CertificateWithKey>;
  /** Lets the server sign a JWT-SVID, with any path and whether a workload is known or not. */
  mintJwtSvid(options: {
    readonly path: string;
    readonly audience: string | readonly string[];
    readonly ttlSeconds: number;
  }): Promise<string>;
  /** Ends the agent. Its socket disappears; its address stays. */
  stopAgent(): Promise<void>;
  /**
   * Starts the agent again at the same address, and waits until it serves every
   * workload that is known.
   */
  startAgent(): Promise<void>;
  /** Ends the agent and starts it again. */
  restartAgent(): Promise<void>;
  /**
   * Replaces the key that signs JWT-SVIDs, as after a suspected theft: the old
   * one leaves the bundle, and the agent drops what it signed. Resolves when
   * the agent gives SVIDs that the new key has signed.
   */
  rotateServerKeys(): Promise<void>;
  /**
   * Ends the server and starts it again. With keys in memory all of them are
   * new afterwards, and the agent joins anew, since it trusts nobody any more.
   */
  restartServer(): Promise<void>;
  /** Ends both and removes their data. */
  stop(): Promise<void>;
}
