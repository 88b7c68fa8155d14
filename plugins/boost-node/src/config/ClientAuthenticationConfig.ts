import type { Secret, SigningAlgorithm } from 'workload-oauth';

/**
 * How the portal proves to Keycloak that it is its client: exactly one way
 * (requirement X.1).
 *
 * @public
 */
export type ClientAuthenticationConfig =
  | ClientSecretConfig
  | PrivateKeyJwtConfig
  | KubernetesConfig
  | SpiffeConfig
  | TlsClientAuthConfig;

/**
 * `boost.kagenti.auth.clientSecret`: a secret that both sides store.
 *
 * @public
 */
export interface ClientSecretConfig {
  /** The only method with a stored secret. */
  readonly method: 'client_secret_basic';
  /** The secret. */
  readonly clientSecret: Secret;
}

/**
 * A key pair of the portal's own.
 *
 * @public
 */
export interface PrivateKeyJwtConfig {
  /** A signed JWT (RFC 7523). */
  readonly method: 'private_key_jwt';
  /** The private key, PEM or JWK. */
  readonly privateKeyFile: string;
  /** The key's id at Keycloak. */
  readonly keyId?: string;
  /** How it signs; by the kind of key when absent. */
  readonly algorithm?: SigningAlgorithm;
}

/**
 * The token of the pod's service account.
 *
 * @public
 */
export interface KubernetesConfig {
  /** A token that Kubernetes issued for Keycloak. */
  readonly method: 'kubernetes';
  /** The file of the projected volume. */
  readonly tokenFile: string;
}

/**
 * A JWT-SVID, from a file or else from the Workload API.
 *
 * @public
 */
export interface SpiffeConfig {
  /** A JWT-SVID for Keycloak. */
  readonly method: 'spiffe';
  /** The file into which a helper writes it; from the Workload API when absent. */
  readonly svidFile?: string;
  /** Where the Workload API listens. */
  readonly workloadApiAddress?: string;
  /** Which of the workload's identities to show. */
  readonly spiffeId?: string;
}

/**
 * A client certificate, from two files or else from the Workload API.
 *
 * @public
 */
export interface TlsClientAuthConfig {
  /** Mutual TLS (RFC 8705 section 2.1). */
  readonly method: 'tls_client_auth';
  /** The two files; from the Workload API when absent. */
  readonly files?: {
    /** The certificate and those that lead to its CA, PEM. */
    readonly certificateFile: string;
    /** Its private key, PEM. */
    readonly privateKeyFile: string;
  };
  /** Where the Workload API listens. */
  readonly workloadApiAddress?: string;
  /** Which of the workload's identities to show. */
  readonly spiffeId?: string;
}
