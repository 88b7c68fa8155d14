/** What Keycloak answers when it does not say what is wrong. */
export const UNKNOWN_CLIENT =
  '401 invalid_client Invalid client or Invalid client credentials';
