import { cleanText } from '../../grants/cleanText';
import { keycloakWords } from './keycloakWords';
import type { RefusalRule } from './RefusalRule';
import type { RefusedGrant } from './RefusedGrant';

/** Assertions that the client signs itself. */
export const ownKeyRules: readonly RefusalRule[] = [
  {
    matches: ({ description }) => description === keycloakWords.signature,
    explain: refused =>
      `Keycloak knows a key for this client, and the assertion, signed ${nameKey(refused)}, does not fit it: it is not the public half of the key that signs here, or is registered for another algorithm. Register the public half again, or use the private key that belongs to it.`,
  },
  {
    matches: ({ description }) => description === keycloakWords.noKey,
    explain: refused =>
      `Keycloak finds no key for this client that fits the assertion, signed ${nameKey(refused)}. Register the public half under this id (kid), for signatures (use) and this algorithm; with a JWKS address, check that Keycloak reaches it.`,
    // Keycloak reads a JWKS address again after some seconds only.
    isTransient: true,
  },
  {
    matches: ({ description }) => description === keycloakWords.reuse,
    explain: () =>
      'Keycloak has seen this very assertion before. Each request here has a new one, so something repeats requests on the way, such as a proxy that retries.',
    isTransient: true,
  },
  {
    matches: ({ description }) => description === keycloakWords.noTokenId,
    explain: () =>
      'The assertion has no id (jti), which Keycloak asks of clients that sign themselves. If somebody else signed it, the client at Keycloak has to authenticate by "Signed JWT - Federated".',
  },
  {
    matches: ({ method, claims }) =>
      method === 'private_key_jwt' && claims?.issuer !== claims?.subject,
    explain: ({ claims }) =>
      `The assertion's issuer (${cleanText(claims?.issuer ?? 'none')}) and subject (${cleanText(claims?.subject ?? 'none')}) differ; both have to be the client's id.`,
  },
  {
    matches: ({ method, error }) =>
      method === 'private_key_jwt' && error === 'unauthorized_client',
    explain: refused =>
      `The client ${nameClient(refused)} exists and does not accept this: the assertion is about ${cleanText(refused.claims?.subject ?? 'nobody')}, and the client has to authenticate by "Signed JWT".`,
  },
  {
    matches: ({ method, error }) =>
      method === 'private_key_jwt' && error === 'invalid_client',
    explain: refused =>
      `Keycloak knows no enabled client ${nameClient(refused)} in this realm that authenticates by "Signed JWT". Check clientId, the realm in tokenEndpoint, and the client's authenticator and signature algorithm.`,
  },
];

function nameClient({ clientId }: RefusedGrant): string {
  return clientId === undefined ? 'without an id' : cleanText(clientId);
}

function nameKey({ claims }: RefusedGrant): string {
  const id = claims?.keyId;
  const name =
    id === undefined
      ? 'with a key without an id'
      : `with the key ${cleanText(id)}`;
  return `${name} by ${cleanText(claims?.algorithm ?? 'no algorithm')}`;
}
