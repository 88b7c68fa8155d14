import { cleanText } from '../grants/cleanText';

/** How many audiences of a foreign token are worth showing. */
const MAX_SHOWN = 4;

/**
 * Says how a token's audience differs from the issuer, which Keycloak compares
 * character by character; undefined when the issuer is the one audience.
 *
 * @param audience - What the token says
 * @param issuer - What it has to say
 */
export function describeAudienceMismatch(
  audience: readonly string[],
  issuer: string,
): string | undefined {
  if (audience.length === 0) {
    return `it names no audience, and the realm's issuer is ${cleanText(issuer)}`;
  }
  const shown = audience.slice(0, MAX_SHOWN).map(cleanText).join(', ');
  if (audience.length > 1) {
    return `it has ${audience.length} audiences (${shown}), and Keycloak accepts one only: ${cleanText(issuer)}`;
  }
  const [only] = audience;
  if (only === issuer) return undefined;
  return `its audience is ${shown}, and the realm's issuer is ${cleanText(issuer)}${describeDifference(only, issuer)}`;
}

function describeDifference(audience: string, issuer: string): string {
  const withoutScheme = (text: string) => text.replace(/^https?:/, '');
  const withoutSlash = (text: string) => text.replace(/\/$/, '');
  if (withoutScheme(audience) === withoutScheme(issuer)) {
    return ': they differ in http and https only. If Keycloak is behind a proxy that ends TLS, set its hostname (KC_HOSTNAME) to the https address or let it read the proxy headers';
  }
  if (withoutSlash(audience) === withoutSlash(issuer)) {
    return ': they differ in the slash at the end only';
  }
  if (audience.startsWith(`${withoutSlash(issuer)}/protocol/`)) {
    return ': the address of an endpoint is not accepted in place of the issuer';
  }
  return '';
}
