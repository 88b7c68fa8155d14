const LONGEST_NAME = 63;

// As many letters as a name can have, with a star before, after and between them. More
// stars match nothing else.
const MAXIMUM_LENGTH = 2 * LONGEST_NAME + 1;

/**
 * Why a pattern for names can never match, in words; undefined when it can.
 *
 * @remarks
 * Names are DNS-1123 labels: lower-case letters, digits and hyphens, 63 at most, a hyphen
 * neither first nor last. In a pattern `*` stands for any run of them, `?` for one.
 *
 * @param pattern - The pattern
 * @internal
 */
export function findPatternFault(pattern: string): string | undefined {
  if (pattern === '') return 'it is empty';
  if (/[A-Z]/.test(pattern)) return 'names have lower-case letters only';
  if (!/^[a-z0-9*?-]*$/.test(pattern)) {
    return 'names have letters, digits and hyphens only; * stands for any run of them, ? for one';
  }
  if (pattern.startsWith('-') || pattern.endsWith('-')) {
    return 'no name begins or ends with a hyphen';
  }
  if (pattern.replaceAll('*', '').length > LONGEST_NAME) {
    return `names have ${LONGEST_NAME} characters at most`;
  }
  if (pattern.length > MAXIMUM_LENGTH) return 'it has too many stars';
  return undefined;
}
