import { describeCharacter } from './describeCharacter';

// RFC 3986 section 3.2.2 bounds a host by 255 characters; SPIFFE-ID section 2.3 repeats it.
const LONGEST_NAME_BYTES = 255;

const FOREIGN_CHARACTER = /[^a-z0-9._-]/u;

/** What keeps a text from being a trust domain name, by SPIFFE-ID section 2.1. */
export function trustDomainProblem(name: string): string | undefined {
  if (name === '') return 'the trust domain is missing';
  const index = name.search(FOREIGN_CHARACTER);
  if (index >= 0) {
    return `the trust domain may hold only a-z, 0-9, '.', '-' and '_', not ${describeCharacter(name, index)}`;
  }
  // Only ASCII is left, so characters are bytes.
  return name.length > LONGEST_NAME_BYTES
    ? `the trust domain has ${name.length} bytes; ${LONGEST_NAME_BYTES} are allowed`
    : undefined;
}
