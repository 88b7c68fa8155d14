import { segmentProblem } from './segmentProblem';

/**
 * What keeps a text from being the path of a SPIFFE ID, by SPIFFE-ID section 2.2:
 * empty, or segments that each begin with a slash.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return undefined;
  if (!path.startsWith('/')) return 'the path must begin with a slash';
  if (path.endsWith('/')) return 'the path must not end with a slash';
  for (const segment of path.slice(1).split('/')) {
    const problem = segmentProblem(segment);
    if (problem) return problem;
  }
  return undefined;
}
