import type { ServiceAccountName } from './ServiceAccountName';

/**
 * Which token a service account is to get.
 *
 * @public
 */
export interface ServiceAccountTokenRequest extends ServiceAccountName {
  /** For whom the token is: one audience or several. */
  readonly audience: string | readonly string[];
  /** How long it lives, in seconds, at least 600 as Kubernetes wants it; 3600 when absent. */
  readonly durationSeconds?: number;
  /**
   * The pod of the same namespace that the token is bound to. It is created when
   * there is none, and stays pending, since nothing runs pods.
   */
  readonly boundPod?: string;
}
