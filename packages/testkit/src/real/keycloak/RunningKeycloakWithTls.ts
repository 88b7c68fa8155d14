import type { TestAuthority } from '../certificates/TestAuthority';
import type { RunningKeycloak } from './RunningKeycloak';

/**
 * A real Keycloak that listens for HTTPS as well, and asks for client certificates there.
 *
 * @public
 */
export interface RunningKeycloakWithTls extends RunningKeycloak {
  /** Its address for HTTPS, such as `https://127.0.0.1:40002`: what its issuers begin with. */
  readonly httpsUrl: string;
  /** The authority that its certificate comes from, PEM. */
  readonly caPem: string;
  /** The same authority, to issue client certificates that it trusts. */
  readonly authority: TestAuthority;
}
