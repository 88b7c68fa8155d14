import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * Who makes a request.
 *
 * @internal
 */
export interface Caller {
  readonly credentials: BackstageCredentials;
  /** The user's entity ref; absent when a service calls. */
  readonly userEntityRef?: string;
  /** SHA-256 of the presented credentials, Base64: tells callers apart without holding a token. */
  readonly fingerprint: string;
}
