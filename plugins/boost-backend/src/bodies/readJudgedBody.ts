import type { IncomingMessage } from 'node:http';
import type { JsonObject } from '@backstage/types';
import type { BodyLimit } from '../forwarding/BodyLimit';
import { readBody } from '../forwarding/readBody';
import { parseJsonObject } from './parseJsonObject';

/**
 * Reads the body of a request on which a decision depends: whole, and a JSON object that
 * every reader understands alike.
 *
 * @remarks
 * What is sent to Kagenti afterwards has to be written from what this returns, never the
 * bytes that came: then nothing can be judged as one thing and read as another.
 *
 * @param request - A request whose body nobody has read yet
 * @param limit - How long it may be
 * @throws RequestRefusal with `BODY_UNREADABLE` when it is compressed or breaks off, with
 * `BODY_TOO_LARGE`, and with `BAD_REQUEST_BODY` when it is no such object
 * @internal
 */
export async function readJudgedBody(
  request: IncomingMessage,
  limit: BodyLimit,
): Promise<JsonObject> {
  const body = await readBody(request, limit);
  if (body === undefined) return parseJsonObject(new Uint8Array());
  if (Buffer.isBuffer(body)) return parseJsonObject(body);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return parseJsonObject(Buffer.concat(chunks));
}
