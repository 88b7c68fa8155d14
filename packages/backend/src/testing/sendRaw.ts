import { once } from 'node:events';
import { request as createRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { RawAnswer } from './RawAnswer';

/** A request that is sent as it is written. */
export interface RawRequest {
  readonly method?: string;
  /** Path and query, not normalised by anything. */
  readonly path: string;
  /** A Backstage token. */
  readonly token?: string;
  /** JSON. */
  readonly body?: string;
}

/**
 * Sends a request by node:http, which changes nothing of it, and waits for its whole
 * answer.
 *
 * @param serverUrl - The server's address
 * @param options - What to send
 */
export async function sendRaw(
  serverUrl: string,
  options: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(serverUrl);
  const { method = 'GET', path, token, body } = options;
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }),
  };
  const request = createRequest({ hostname, port, method, path, headers });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode ?? 0,
    rawHeaders: response.rawHeaders,
    body: await text(response),
  };
}
