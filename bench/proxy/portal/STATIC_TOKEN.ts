/** What every peer sends as its bearer: as long as a token of Keycloak's. */
export const STATIC_TOKEN = 'x'.repeat(1_200);
