import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { itemListSchema } from 'backstage-plugin-boost-common';
import {
  discardBody,
  KagentiError,
  type KagentiAnswer,
} from 'backstage-plugin-boost-node';

// An agent takes about 400 bytes of a list. More than this is no list of agents.
const MAXIMUM_LIST_BYTES = 16 * 1024 * 1024;

/**
 * Answers a list as `{ items }`, whichever of its two shapes Kagenti used.
 *
 * @param answer - Kagenti's answer to a list operation, a success
 * @param response - The caller's
 * @param timeoutSeconds - How long the whole list may take
 * @throws KagentiError with `KAGENTI_BAD_ANSWER` when it is no list, and with
 * `KAGENTI_TIMEOUT` when it does not end in time
 * @internal
 */
export async function answerItemList(
  answer: KagentiAnswer,
  response: ServerResponse,
  timeoutSeconds: number,
): Promise<void> {
  const cutOff = setTimeout(
    () => answer.body.destroy(tooSlow()),
    timeoutSeconds * 1000,
  );
  const json = await readJson(answer.body).finally(() => clearTimeout(cutOff));
  const list = itemListSchema.safeParse(json);
  if (!list.success)
    throw refuse('is neither an array nor an object with items');
  response.statusCode = answer.status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store, no-transform');
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(JSON.stringify(list.data));
}

async function readJson(body: Readable): Promise<unknown> {
  try {
    return JSON.parse(await readText(body));
  } catch (error) {
    if (error instanceof KagentiError) throw error;
    // The parser's message quotes the text; it must not reach the caller.
    throw refuse('broke off or is no JSON');
  }
}

async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > MAXIMUM_LIST_BYTES) {
      discardBody(body);
      throw refuse(`is larger than ${MAXIMUM_LIST_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString('utf8');
}

function tooSlow(): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_TIMEOUT',
    statusCode: 504,
    message:
      "Kagenti's list did not end in time. Check its health, or raise boost.kagenti.requestTimeoutSeconds.",
  });
}

function refuse(fault: string): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: `Kagenti's list ${fault}. Check that boost.kagenti.baseUrl is the address of Kagenti's backend.`,
  });
}
