import type { SpiffeId } from 'spiffe-workload-api';
import type { JwtSvidProvider } from '../assertions/JwtSvidProvider';
import type { SigningAlgorithm } from '../assertions/SigningAlgorithm';
import type { X509SvidProvider } from '../certificates/X509SvidProvider';
import type { Secret } from '../secrets/Secret';

/**
 * A secret that both sides store.
 *
 * @public
 */
export interface ClientSecretOptions {
  /** In the header or in the form; `client_secret_basic` when absent. */
  readonly method?: 'client_secret_basic' | 'client_secret_post';
  /** The client's secret, not empty. */
  readonly clientSecret: Secret;
}

/**
 * A key pair of the client's own: the key itself or its file, not both.
 *
 * @public
 */
export interface PrivateKeyJwtOptions {
  /** Needs the client's id. */
  readonly method: 'private_key_jwt';
  /** The private key, in PEM or as a JWK. */
  readonly privateKey?: Secret;
  /** The file with the private key; read again when it changes. */
  readonly privateKeyFile?: string;
  /** By default that of the JWK; else ES256 for keys of the curve P-256 and RS256 for RSA keys. */
  readonly algorithm?: SigningAlgorithm;
  /** The key's id at Keycloak; that of the JWK when absent, or none. */
  readonly keyId?: string;
}

/**
 * The token of a Kubernetes service account.
 *
 * @public
 */
export interface KubernetesOptions {
  /** The client's id is optional; Keycloak finds the client by the service account. */
  readonly method: 'kubernetes';
  /** The file of a projected volume with a `serviceAccountToken`. */
  readonly tokenFile: string;
}

/**
 * A JWT-SVID: from the Workload API or from a file, not both.
 *
 * @public
 */
export interface SpiffeOptions {
  /** The client's id is optional; Keycloak finds the client by the SPIFFE ID. */
  readonly method: 'spiffe';
  /** What gives JWT-SVIDs, such as a `JwtSource` of `spiffe-workload-api`. */
  readonly jwtSvids?: JwtSvidProvider;
  /** Which of the workload's identities the Workload API shall give; the first when absent. */
  readonly subject?: SpiffeId;
  /** The file into which a helper writes the JWT-SVID. */
  readonly svidFile?: string;
}

/**
 * A client certificate: from two files or from the Workload API, not both.
 *
 * @public
 */
export interface TlsClientAuthOptions {
  /** Needs the client's id and a token endpoint with https. */
  readonly method: 'tls_client_auth';
  /** The certificate and those that lead to its CA, PEM; read again when it changes. */
  readonly certificateFile?: string;
  /** The certificate's private key, PEM; read again when it changes. */
  readonly privateKeyFile?: string;
  /** What gives X.509-SVIDs, such as an `X509Source` of `spiffe-workload-api`. */
  readonly x509Svids?: X509SvidProvider;
}

/**
 * Which client authentication to use, and with what.
 *
 * @public
 */
export type ClientAuthenticationOptions =
  | ClientSecretOptions
  | PrivateKeyJwtOptions
  | KubernetesOptions
  | SpiffeOptions
  | TlsClientAuthOptions;
