import type { ChatFrame } from 'backstage-plugin-boost-common';
import { BoostApiError } from './BoostApiError';
import { readChatFrames } from './readChatFrames';

const encoder = new TextEncoder();

function bodyOf(...chunks: (string | Uint8Array)[]) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(
          typeof chunk === 'string' ? encoder.encode(chunk) : chunk,
        );
      }
      controller.close();
    },
  });
}

async function framesOf(body: ReadableStream<Uint8Array>) {
  const frames: ChatFrame[] = [];
  for await (const frame of readChatFrames(body)) frames.push(frame);
  return frames;
}

async function failureOf(body: ReadableStream<Uint8Array>) {
  const error = await framesOf(body).catch(cause => cause);
  expect(error).toBeInstanceOf(BoostApiError);
  return error as BoostApiError;
}

describe('readChatFrames', () => {
  it('reads frames wherever the network has cut them', async () => {
    const bytes = encoder.encode(
      'data: {"content": "Grüße"}\n\ndata: {"content": "zwei"}\n\n',
    );
    const single = Array.from(bytes, byte => Uint8Array.of(byte));

    expect(await framesOf(bodyOf(...single))).toEqual([
      { content: 'Grüße' },
      { content: 'zwei' },
    ]);
  });

  it('yields a frame before the next one is there', async () => {
    let send: (text: string) => void = () => {};
    const frames = readChatFrames(
      new ReadableStream({
        start(controller) {
          send = text => controller.enqueue(encoder.encode(text));
        },
      }),
    );

    send('data: {"content": "one"}\n\n');
    expect((await frames.next()).value).toEqual({ content: 'one' });
    send('data: {"content": "two"}\n\n');
    expect((await frames.next()).value).toEqual({ content: 'two' });
  });

  it('takes comments that keep the connection open for no frames', async () => {
    const body = bodyOf(
      ': \n\n',
      'data: {"done": true}\n\n',
      ':\n\n: hello\n\n',
    );

    expect(await framesOf(body)).toEqual([{ done: true }]);
  });

  it('keeps what a later Kagenti adds to a frame', async () => {
    const frame = { event: { type: 'thought', depth: 2 }, tokens: 7 };

    expect(
      await framesOf(bodyOf(`data: ${JSON.stringify(frame)}\n\n`)),
    ).toEqual([frame]);
  });

  it('ends without a frame when the stream is empty', async () => {
    expect(await framesOf(bodyOf())).toEqual([]);
  });

  it('tells a lost connection from an end', async () => {
    const lost = new TypeError('network error');
    const body = new ReadableStream({
      pull: controller => controller.error(lost),
    });

    const error = await failureOf(body);

    expect(error.isBrokenOff).toBe(true);
    expect(error.cause).toBe(lost);
  });

  it('yields what came before a frame that it does not understand', async () => {
    for (const bad of ['no json', '[]', '{"content": 7}']) {
      const frames = readChatFrames(
        bodyOf(`data: {"content": "good"}\n\ndata: ${bad}\n\n`),
      );

      expect((await frames.next()).value).toEqual({ content: 'good' });
      await expect(frames.next()).rejects.toMatchObject({
        code: 'KAGENTI_BAD_ANSWER',
        isBrokenOff: false,
      });
    }
  });

  it('gives up a frame that does not end', async () => {
    const mebibyte = 'x'.repeat(1024 * 1024);
    const body = bodyOf('data: ', ...Array(5).fill(mebibyte));

    expect((await failureOf(body)).code).toBe('KAGENTI_BAD_ANSWER');
  });

  it('cancels the body when the reader leaves', async () => {
    const cancel = jest.fn();
    const body = new ReadableStream<Uint8Array>({
      pull: controller =>
        controller.enqueue(encoder.encode('data: {"content": "more"}\n\n')),
      cancel,
    });

    for await (const frame of readChatFrames(body)) {
      expect(frame.content).toBe('more');
      break;
    }

    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
