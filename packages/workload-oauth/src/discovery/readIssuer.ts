import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { cleanText } from '../grants/cleanText';
import type { TokenEndpointAnswer } from '../http/TokenEndpointTransport';
import { findIssuerProblem } from './findIssuerProblem';

/**
 * The issuer that a realm's metadata names, and nothing else of it: the token endpoint
 * above all stays the configured one, so that no answer can redirect credentials.
 *
 * @throws WorkloadOAuthError with `ISSUER_DISCOVERY_FAILED`
 */
export function readIssuer(answer: TokenEndpointAnswer, url: URL): string {
  const { status, headers, text } = answer;
  if (status !== 200) {
    throw failed(
      url,
      `answered ${status}`,
      status === 404
        ? 'Check the name of the realm in tokenEndpoint, and that Keycloak is ready.'
        : 'Check that tokenEndpoint is right and Keycloak is well; redirects are not followed.',
      status,
    );
  }
  const issuer = readMember(text);
  const [realmPath = ''] =
    /\/realms\/[^/]+(?=\/\.well-known\/)/.exec(url.pathname) ?? [];
  const problem = findIssuerProblem(issuer, realmPath);
  if (problem) {
    const type = cleanText(headers.get('content-type') ?? 'no content type');
    const shown = typeof issuer === 'string' ? ` (${cleanText(issuer)})` : '';
    throw failed(
      url,
      `(${type}) has an issuer${shown} that ${problem}`,
      "Set Keycloak's hostname (KC_HOSTNAME) to its https address, or set issuer here.",
      status,
    );
  }
  return issuer as string;
}

function readMember(text: string): unknown {
  try {
    return (JSON.parse(text) as { issuer?: unknown } | null)?.issuer;
  } catch {
    return undefined;
  }
}

function failed(url: URL, what: string, advice: string, status: number) {
  return new WorkloadOAuthError(
    'ISSUER_DISCOVERY_FAILED',
    `The realm's metadata at ${url.origin}${cleanText(url.pathname)} ${what}. ${advice}`,
    { status },
  );
}
