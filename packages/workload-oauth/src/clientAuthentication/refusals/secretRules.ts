import { cleanText } from '../../grants/cleanText';
import { keycloakWords } from './keycloakWords';
import type { RefusalRule } from './RefusalRule';

/** Clients with a secret. */
export const secretRules: readonly RefusalRule[] = [
  {
    matches: ({ method, description }) =>
      method.startsWith('client_secret_') &&
      description === keycloakWords.noAssertionType,
    explain: ({ clientId }) =>
      `The client ${cleanText(clientId ?? '')} authenticates by "Signed JWT" at Keycloak. Use private_key_jwt, or set the client to "Client Id and Secret".`,
  },
  {
    matches: ({ method, error }) =>
      method.startsWith('client_secret_') && error === 'unauthorized_client',
    explain: ({ clientId }) =>
      `Check clientId and clientSecret: the client ${cleanText(clientId ?? '')} exists, and either the secret is another one or the client authenticates in another way than by "Client Id and Secret".`,
  },
  {
    matches: ({ method, error }) =>
      method.startsWith('client_secret_') && error === 'invalid_client',
    explain: ({ clientId }) =>
      `Check clientId and the realm in tokenEndpoint: the realm has no client ${cleanText(clientId ?? '')} that is enabled and authenticates in the configured way.`,
  },
];
