import type { IncomingMessage } from 'node:http';
import type { JsonObject } from '@backstage/types';
import { RequestRefusal } from '../answers/RequestRefusal';
import { readBody } from '../forwarding/readBody';
import { parseJsonObject } from './parseJsonObject';

/**
 * Reads the body of a request on which a decision depends: whole, at most 1 MiB, and a
 * JSON object that every reader understands alike.
 *
 * @remarks
 * What is sent to Kagenti afterwards has to be written from what this returns, never the
 * bytes that came: then nothing can be judged as one thing and read as another.
 *
 * @param request - A request whose body nobody has read yet
 * @throws RequestRefusal with `BODY_UNREADABLE` when it is compressed, breaks off or is too
 * large, and with `BAD_REQUEST_BODY` when it is no such object
 * @internal
 */
export async function readJudgedBody(
  request: IncomingMessage,
): Promise<JsonObject> {
  const body = await readBody(request);
  if (body === undefined) return parseJsonObject(new Uint8Array());
  if (Buffer.isBuffer(body)) return parseJsonObject(body);
  body.destroy();
  throw new RequestRefusal(
    'BODY_UNREADABLE',
    'The body is larger than 1 MiB, which is the most that is read where a body decides. Send a smaller one.',
  );
}
