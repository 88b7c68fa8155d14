/**
 * The ways in which a client authenticates. Four are named as in the OAuth registry (RFC
 * 8414 section 2); `kubernetes` and `spiffe` are what Keycloak calls federated: an assertion
 * that somebody else signed.
 *
 * @public
 */
export type ClientAuthenticationMethod =
  | 'client_secret_basic'
  | 'client_secret_post'
  | 'private_key_jwt'
  | 'kubernetes'
  | 'spiffe'
  | 'tls_client_auth';
