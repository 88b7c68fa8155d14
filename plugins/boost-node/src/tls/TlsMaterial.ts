import type { ClientCertificate } from 'workload-oauth';

/** What TLS to Kagenti is made of at one moment. */
export interface TlsMaterial {
  /** The CAs to trust, PEM; those of the system when absent. */
  readonly ca?: string;
  /** What to show; nothing when absent. The same object as long as the files are. */
  readonly certificate?: ClientCertificate;
}
