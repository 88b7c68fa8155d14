import { describeAudienceMismatch } from '../../assertions/describeAudienceMismatch';
import { cleanText } from '../../grants/cleanText';
import { keycloakWords } from './keycloakWords';
import type { RefusalRule } from './RefusalRule';
import type { RefusedGrant } from './RefusedGrant';

/** Where the audience of each method's assertion is set. */
const WHERE: Record<string, string> = {
  kubernetes: 'at the serviceAccountToken of the projected volume',
  spiffe: 'where the JWT-SVID is asked for',
};

/** Whom the assertion was for. */
export const audienceRules: readonly RefusalRule[] = [
  {
    matches: ({ description }) => description === keycloakWords.audiences,
    explain: refused =>
      `${describe(refused) ?? 'The assertion has several audiences, and Keycloak accepts one only.'} Set this one alone ${WHERE[refused.method] ?? 'in the assertion'}.`,
  },
  {
    matches: ({ description, issuer }) =>
      description === keycloakWords.audience &&
      issuer?.found !== undefined &&
      issuer.found !== issuer.value,
    explain: ({ issuer }) =>
      `The realm's metadata names ${cleanText(issuer?.found ?? '')} as its issuer now, and ${cleanText(issuer?.value ?? '')} was pinned when it was first asked. If the change is meant, restart this process: it adopts no other issuer before that.`,
  },
  {
    matches: ({ description, issuer }) =>
      description === keycloakWords.audience && issuer?.origin === 'configured',
    explain: refused =>
      `${describe(refused) ?? `The assertion's audience is the configured issuer ${cleanText(refused.issuer?.value ?? '')}, which is not the realm's own.`} Compare issuer with what the realm's metadata names, character by character, or remove it and let it be discovered.`,
  },
  {
    matches: ({ description }) => description === keycloakWords.audience,
    explain: refused => {
      const mismatch = describe(refused);
      if (mismatch) {
        return `${mismatch} Set the issuer as audience ${WHERE[refused.method] ?? 'of the assertion'}.`;
      }
      return `The assertion's audience is ${cleanText(refused.issuer?.value ?? 'not known')}, as the realm's metadata names it, yet Keycloak takes another for its own at the token endpoint. Its issuer follows the address by which it is called, http or https and port included: set its hostname (KC_HOSTNAME) to one address.`;
    },
  },
];

function describe({ claims, issuer }: RefusedGrant): string | undefined {
  if (!claims || !issuer) return undefined;
  const mismatch = describeAudienceMismatch(claims.audience, issuer.value);
  return mismatch && `The assertion does not fit: ${mismatch}.`;
}
