import { chatFrameSchema, type ChatFrame } from 'backstage-plugin-boost-common';
import { createParser } from 'eventsource-parser';
import { BoostApiError } from './BoostApiError';

// A frame holds one text of an agent. Without a bound, one that never ends its line
// would fill the browser's memory unseen.
const MAX_FRAME_CHARACTERS = 4 * 1024 * 1024;

/**
 * Reads server-sent events as they arrive. Comments, with which the portal keeps the
 * connection open while an agent is silent, are no frames.
 *
 * @param body - the stream's body; it is cancelled when the iteration is left
 * @throws BoostApiError with `isBrokenOff` when the connection is lost, and with
 * `KAGENTI_BAD_ANSWER` when a frame is not to be understood
 */
export async function* readChatFrames(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<ChatFrame, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const events: string[] = [];
  const parser = createParser({
    maxBufferSize: MAX_FRAME_CHARACTERS,
    onEvent: ({ data }) => events.push(data),
    onError: error => {
      // What else it reports, such as unknown fields, the standard ignores.
      if (error.type === 'max-buffer-size-exceeded') throw badFrame(error);
    },
  });
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(brokenOff);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      for (const data of events.splice(0)) yield parseFrame(data);
    }
  } finally {
    // Rejects when the connection is the reason for leaving, and nobody is left to care.
    reader.cancel().catch(() => {});
  }
}

function parseFrame(data: string): ChatFrame {
  try {
    return chatFrameSchema.parse(JSON.parse(data));
  } catch (cause) {
    throw badFrame(cause);
  }
}

function badFrame(cause: unknown): BoostApiError {
  return BoostApiError.create({
    message:
      'The agent’s answer holds something that this page does not understand. Check that the versions of Kagenti and of this portal fit.',
    code: 'KAGENTI_BAD_ANSWER',
    cause,
  });
}

function brokenOff(cause: unknown): never {
  throw BoostApiError.create({
    message: 'The connection was lost before the answer was complete.',
    isBrokenOff: true,
    cause,
  });
}
