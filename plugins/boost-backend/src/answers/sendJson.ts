import type { ServerResponse } from 'node:http';

/**
 * Answers with JSON that Boost has put together from what Kagenti said.
 *
 * @param response - The caller's
 * @param status - The status
 * @param content - What to say
 * @internal
 */
export function sendJson(
  response: ServerResponse,
  status: number,
  content: unknown,
): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store, no-transform');
  response.setHeader('x-content-type-options', 'nosniff');
  const text = JSON.stringify(content);
  // Left out, Node would send the body in chunks, since compression looks at it first.
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(text);
}
