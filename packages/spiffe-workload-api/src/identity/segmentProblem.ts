import { describeCharacter } from './describeCharacter';

const FOREIGN_CHARACTER = /[^a-zA-Z0-9._-]/u;

/** What keeps a text from being one segment of a path, by SPIFFE-ID section 2.2. */
export function segmentProblem(segment: string): string | undefined {
  if (segment === '') return 'the path must not have empty segments';
  if (segment === '.' || segment === '..') {
    return "the path must not have the segments '.' and '..'";
  }
  const index = segment.search(FOREIGN_CHARACTER);
  return index < 0
    ? undefined
    : `a path segment may hold only a-z, A-Z, 0-9, '.', '-' and '_', not ${describeCharacter(segment, index)}`;
}
