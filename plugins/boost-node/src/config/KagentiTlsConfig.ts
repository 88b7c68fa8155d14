import type { BoostConfigValue } from './registry/BoostConfigValue';

/**
 * What stands for trust between the portal and Kagenti, beside the system's certificates.
 *
 * @public
 */
export interface KagentiTlsConfig {
  /** PEM certificates to trust at Kagenti instead of the system's. */
  readonly caFile?: BoostConfigValue<'boost.kagenti.tls.caFile'>;
  /** The PEM certificate to show there; set together with `keyFile` or not at all. */
  readonly certFile?: BoostConfigValue<'boost.kagenti.tls.certFile'>;
  /** Its PEM private key. */
  readonly keyFile?: BoostConfigValue<'boost.kagenti.tls.keyFile'>;
}
