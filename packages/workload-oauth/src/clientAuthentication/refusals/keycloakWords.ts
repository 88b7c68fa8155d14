/** Keycloak 26.7's own words in `error_description`, by which refusals are told apart. */
export const keycloakWords = {
  // One text for most troubles; the OAuth error tells a little more.
  credentials: 'Invalid client or Invalid client credentials',
  noServiceAccount: 'Client not enabled to retrieve service account',
  publicClient: 'Public client not allowed to retrieve service account',
  noAssertionType: 'Parameter client_assertion_type is missing',
  otherClient: 'client_id parameter does not match authenticated client',
  audience: 'Invalid token audience',
  audiences: 'Multiple audiences not allowed',
  notActive: 'Token is not active',
  noExpiry: 'Token exp claim is required',
  noTokenId: 'Token jti claim is required',
  reuse: 'Token reuse detected',
  noIssueTime:
    'Token expiration is too far in the future and iat claim not present in token',
  tooOld: 'Token was issued too far in the past to be used now',
  future: 'Token was issued in the future',
  signature:
    'Client authentication with signed JWT failed: Signature on JWT token failed validation',
  noKey: 'Unable to load public key',
} as const;
