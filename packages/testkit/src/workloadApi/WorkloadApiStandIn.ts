import type { WorkloadApiCall } from './server/WorkloadApiCall';
import type { WorkloadApiFault } from './server/WorkloadApiFault';
import type { WorkloadApiMethodName } from './server/WorkloadApiMethodName';
import type { JwtSvidClaims } from './authority/JwtAuthority';
import type { IssuedCertificate } from './authority/CertificateAuthority';
import type { WorkloadEntry } from './WorkloadEntry';

/**
 * A running stand-in for SPIRE's agent.
 *
 * @public
 */
export interface WorkloadApiStandIn {
  /** For `SPIFFE_ENDPOINT_SOCKET`. */
  readonly address: string;
  readonly trustDomain: string;
  /** Every call so far, in order of arrival. */
  readonly calls: readonly WorkloadApiCall[];
  /** How many streams are open now. */
  readonly openStreams: number;
  /**
   * Answers the next calls of a method wrongly.
   *
   * @param times - for how many calls; 1 when absent
   */
  answerNext(
    method: WorkloadApiMethodName,
    fault: WorkloadApiFault,
    times?: number,
  ): void;
  /** Sends bytes, whatever they are, to the open streams of a method. */
  push(method: WorkloadApiMethodName, message: Uint8Array): void;
  /** Calls get no answer until the returned function is called. */
  hold(): () => void;
  /** The caller has these identities from now on; none means that everything is refused. */
  setEntries(entries: readonly WorkloadEntry[]): Promise<void>;
  /** New SVIDs, pushed to the open streams. */
  rotateSvids(): Promise<void>;
  /** New authorities and SVIDs; the old authorities stay in the bundles. */
  rotateKeys(): Promise<void>;
  /** Old authorities leave the bundles. */
  forgetOldKeys(): Promise<void>;
  /** Ends the open streams in good order. */
  endStreams(): void;
  /** Signs a JWT-SVID of any content with the current key. */
  mintJwtSvid(claims: JwtSvidClaims): Promise<string>;
  /**
   * Issues a certificate for any path of the signer's trust domain, or for any URI,
   * which a good authority would not.
   *
   * @param signer - a trust domain among those of this agent; its own when absent
   */
  mintCertificate(
    pathOrUri: string,
    signer?: string,
  ): Promise<IssuedCertificate>;
  /** Breaks all connections and stops listening. */
  kill(): Promise<void>;
  /** Listens again at the same address, with the same keys. */
  revive(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}
