import { cleanText } from '../grants/cleanText';

/**
 * A subject as Keycloak compares it (RFC 4514): one line, the last part first. Node
 * gives one part a line, the first part first.
 */
export function formatSubject(subject: string | undefined): string {
  if (!subject) return 'an empty subject';
  return cleanText(subject.split('\n').reverse().join(','));
}
