import type { ClientCertificateSource } from '../certificates/ClientCertificateSource';
import type { ClientAuthenticationMethod } from './ClientAuthenticationMethod';

/**
 * A token request that still lacks its client.
 *
 * @public
 */
export interface ClientAuthenticationRequest {
  /** The client's id; absent when none is configured. */
  readonly clientId?: string;
  /** The request's form, to be added to. */
  readonly form: URLSearchParams;
  /** The request's headers, to be added to. */
  readonly headers: Headers;
  /** The realm's issuer, for methods whose assertion has to name it. */
  readonly getIssuer: () => Promise<string>;
}

/**
 * Authenticates the client in a token request (RFC 6749 section 2.3) by adding
 * to the form or to the headers.
 *
 * @public
 */
export interface ClientAuthentication {
  /**
   * Adds the client's credentials to a request.
   *
   * @param request - What to add to
   * @throws WorkloadOAuthError when there are no credentials at the moment
   */
  (request: ClientAuthenticationRequest): void | Promise<void>;
  /** The method's name. Tokens are cached by it, too. */
  readonly method: ClientAuthenticationMethod | (string & {});
  /**
   * Tells credentials of one method apart without showing them, as a file's path does;
   * tokens are cached by it, too, since without a client id nothing else may differ.
   */
  readonly credentialName?: string;
  /** Whether the issuer finds the client by the credential, so that no id has to be sent. */
  readonly isClientIdOptional?: boolean;
  /** Whether `getIssuer` will be asked. */
  readonly needsIssuer?: boolean;
  /**
   * Fails as the next request would, as far as that is clear without asking the issuer: a
   * file is missing, a certificate has expired. For checks at start.
   *
   * @throws WorkloadOAuthError
   */
  readonly check?: () => Promise<void>;
  /** The certificate that the transport has to show; TLS carries it, not the request. */
  readonly clientCertificate?: ClientCertificateSource;
}
