import { cleanText } from '../grants/cleanText';

/**
 * OpenSSL's name for the attribute that SPIRE's `uniqueid` sets. Keycloak does not know
 * it, and a client that is given it fails every grant (measured): only the number works.
 */
const UNIQUE_ID = /^x500UniqueIdentifier=/gm;

/**
 * A subject as Keycloak compares it (RFC 4514), to be copied into the client: one line,
 * the last part first. Node gives one part a line, the first part first.
 */
export function formatSubject(subject: string | undefined): string {
  if (!subject) return 'an empty subject';
  const numbered = subject.replace(UNIQUE_ID, '2.5.4.45=');
  return cleanText(numbered.split('\n').reverse().join(','));
}
