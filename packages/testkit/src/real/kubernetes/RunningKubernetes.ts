import type { ServiceAccountName } from './ServiceAccountName';
import type { ServiceAccountTokenRequest } from './ServiceAccountTokenRequest';

/**
 * A real kube-apiserver that runs on this machine. There is no kubelet and no
 * controller: it stores objects and issues tokens, and runs nothing.
 *
 * @public
 */
export interface RunningKubernetes {
  /** Its address, such as `https://127.0.0.1:40001`. */
  readonly url: string;
  /** Who issues its service accounts' tokens; metadata and keys may be read by anybody. */
  readonly issuer: string;
  /** The authority that its certificate comes from, PEM. */
  readonly caPem: string;
  /** Makes a service account, and its namespace when there is none. */
  createServiceAccount(account: ServiceAccountName): Promise<void>;
  /** Lets it issue a token as it does for a pod's projected volume (TokenRequest). */
  requestToken(request: ServiceAccountTokenRequest): Promise<string>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}
