/** RFC 7523 section 2.2: a JWT of any kind. */
export const JWT_BEARER =
  'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * A JWT-SVID, as the draft on OAuth client authentication by SPIFFE names it.
 * Keycloak's SPIFFE provider accepts no other (requirement 000.18).
 */
export const JWT_SPIFFE =
  'urn:ietf:params:oauth:client-assertion-type:jwt-spiffe';
