import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** Longer ones are told by their length. */
const SHOWN_CHARACTERS = 100;

/**
 * What a caller gets, in a few words: `200 whole {"a":1}`, `502 KAGENTI_BAD_ANSWER`,
 * `200 cut` when the connection ended before the answer did, `no answer` when there was not
 * even a status.
 *
 * @param request - The caller's request, sent
 */
export async function readAnswer(request: ClientRequest): Promise<string> {
  const begun = once(request, 'response');
  request.on('error', () => {});
  let response: IncomingMessage;
  try {
    [response] = (await begun) as [IncomingMessage];
  } catch {
    return 'no answer';
  }
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk);
  } catch {
    return `${response.statusCode} cut`;
  }
  const text = Buffer.concat(chunks).toString('latin1');
  return `${response.statusCode} ${readErrorCode(text) ?? `whole ${shorten(text)}`}`;
}

function readErrorCode(text: string): string | undefined {
  try {
    return JSON.parse(text).error.code;
  } catch {
    return undefined;
  }
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.length} bytes` : text;
}
