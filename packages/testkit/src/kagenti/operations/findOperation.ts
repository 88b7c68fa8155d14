import { HttpFailure } from '../answers/HttpFailure';
import { KagentiRequest } from '../KagentiRequest';
import { matchOperation } from './matchOperation';
import { Operation } from './Operation';
import { operations } from './operations';

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // What is no valid encoding stands for itself.
    return path;
  }
}

/**
 * The operation that a request asks for.
 *
 * @throws HttpFailure with 404, 405, or 307 to the path without its trailing slash
 */
export function findOperation(
  request: KagentiRequest,
  host: string | undefined,
): { operation: Operation; parameters: Record<string, string> } {
  const { method, path, url } = request;
  const decoded = decodePath(path);
  const match = matchOperation(operations, method, decoded);
  if (match.kind === 'found') {
    return match;
  }
  if (match.kind === 'wrongMethod') {
    throw new HttpFailure(405, 'Method Not Allowed', { allow: match.allowed });
  }
  const shorter = path.replace(/\/+$/, '');
  if (
    shorter !== path &&
    matchOperation(operations, method, decodePath(shorter)).kind !== 'unknown'
  ) {
    // An absolute URL, made from whatever host the client named.
    const location = `http://${host}${shorter}${url.slice(path.length)}`;
    throw new HttpFailure(307, undefined, { location });
  }
  throw new HttpFailure(404, 'Not Found');
}
