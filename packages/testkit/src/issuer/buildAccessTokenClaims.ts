import { createHash, randomUUID } from 'node:crypto';
import { JWTPayload } from 'jose';
import { GrantedScope } from './readGrantedScope';
import { IssuerClient } from './IssuerClient';

/** What a token says beside what its client is. */
export interface AccessTokenContext {
  issuer: string;
  lifespanSeconds: number;
  granted: GrantedScope;
  /** The time of issue in seconds since 1970. */
  nowSeconds: number;
}

// The same user id for the same client over restarts, as a database gives it.
function serviceAccountId(clientId: string): string {
  const hash = createHash('sha256').update(clientId).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** The claims of a service account's access token, as Keycloak sets them. */
export function buildAccessTokenClaims(
  client: IssuerClient,
  context: AccessTokenContext,
): JWTPayload {
  const { issuer, lifespanSeconds, granted, nowSeconds } = context;
  const audience = [...(client.audience ?? []), ...granted.audience];
  return {
    exp: nowSeconds + lifespanSeconds,
    iat: nowSeconds,
    jti: `trrtcc:${randomUUID()}`,
    iss: issuer,
    // One audience is a string, several are an array, none leaves the claim out.
    ...(audience.length > 0 && {
      aud: audience.length === 1 ? audience[0] : audience,
    }),
    sub: serviceAccountId(client.clientId),
    typ: 'Bearer',
    azp: client.clientId,
    acr: '1',
    ...(client.realmRoles?.length && {
      realm_access: { roles: client.realmRoles },
    }),
    scope: granted.scope,
    email_verified: false,
    client_id: client.clientId,
    preferred_username: `service-account-${client.clientId}`,
  };
}
