/**
 * Whom to trust in a connection to a server that has no SPIFFE identity.
 *
 * @public
 */
export interface WebTlsOptions {
  /** Certificates of authorities, PEM; Node's own list when absent. */
  readonly ca?: string | readonly string[];
}
