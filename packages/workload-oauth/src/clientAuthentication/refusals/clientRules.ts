import { cleanText } from '../../grants/cleanText';
import { keycloakWords } from './keycloakWords';
import type { RefusalRule } from './RefusalRule';

/** Refusals that come after the client has been recognised. */
export const clientRules: readonly RefusalRule[] = [
  {
    matches: ({ description }) =>
      description === keycloakWords.noServiceAccount,
    explain: ({ clientId }) =>
      `${nameClient(clientId)} has authenticated, and has no service account. Switch on "Service accounts roles" at the client.`,
  },
  {
    matches: ({ description }) => description === keycloakWords.publicClient,
    explain: ({ clientId }) =>
      `${nameClient(clientId)} is public and gets no tokens of its own. Switch on "Client authentication" and "Service accounts roles" at the client.`,
  },
];

function nameClient(clientId: string | undefined): string {
  return clientId === undefined
    ? 'The client'
    : `The client ${cleanText(clientId)}`;
}
