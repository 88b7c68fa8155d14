/**
 * A way to authenticate that needs no stored secret: `method` of
 * `boost.kagenti.auth.clientAuthentication`.
 *
 * @public
 */
export type SecretlessMethod =
  'kubernetes' | 'spiffe' | 'private_key_jwt' | 'tls_client_auth';
