import { isSecureEndpoint } from '../http/isSecureEndpoint';

/** As long as any browser takes; longer ones are no addresses of realms. */
const MAX_CHARACTERS = 2_048;

/**
 * What keeps a value from being an issuer (RFC 8414 section 2): https, or http where
 * credentials may go by http, and neither query nor fragment. Undefined when it is one.
 *
 * @param issuer - The value
 * @param realmPath - What its path has to end with, such as `/realms/agents`
 */
export function findIssuerProblem(
  issuer: unknown,
  realmPath = '',
): string | undefined {
  if (typeof issuer !== 'string' || issuer === '') return 'is no text';
  if (issuer.length > MAX_CHARACTERS) {
    return `has more than ${MAX_CHARACTERS} characters`;
  }
  if (/[\s\p{Cc}]/u.test(issuer) || !URL.canParse(issuer)) return 'is no URL';
  const url = new URL(issuer);
  if (!isSecureEndpoint(url)) {
    return 'is neither https, loopback nor in-cluster';
  }
  if (url.username || url.password) return 'holds credentials';
  if (/[?#]/.test(issuer)) return 'has a query or a fragment';
  // Host and scheme may differ from the address that was dialled; the realm may not:
  // an assertion for another realm could be used there by whoever it was sent to.
  return url.pathname.endsWith(realmPath)
    ? undefined
    : `is not of the realm ${realmPath}`;
}
