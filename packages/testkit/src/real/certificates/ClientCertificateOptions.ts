/**
 * Whom a client certificate is for.
 *
 * @public
 */
export interface ClientCertificateOptions {
  readonly commonName: string;
  readonly organization?: string;
  /** How long it is good for, in seconds; a day when absent. */
  readonly lifetimeSeconds?: number;
}
