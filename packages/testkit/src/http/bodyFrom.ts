import type { Readable } from 'node:stream';

/** Takes a body as it arrives. */
interface Receiver {
  readonly data: (chunk: Buffer) => void;
  readonly end: () => void;
  readonly fail: (error: Error) => void;
}

/**
 * A stream of Node's as the body of an answer, so that a test can say what arrives when.
 *
 * @param stream - What arrives; destroying it breaks the body off
 */
export function bodyFrom(stream: Readable) {
  return {
    receive(receiver: Receiver): void {
      let isOver = false;
      const once = (report: () => void) => {
        if (!isOver) report();
        isOver = true;
      };
      stream
        .on('data', chunk => receiver.data(chunk))
        .on('end', () => once(() => receiver.end()))
        .on('error', error => once(() => receiver.fail(error)))
        .on('close', () =>
          once(() => receiver.fail(new Error('The body broke off'))),
        );
      if (stream.destroyed && !stream.readableEnded) {
        once(() =>
          receiver.fail(stream.errored ?? new Error('The body broke off')),
        );
      }
    },
    pause: (): void => {
      stream.pause();
    },
    resume: (): void => {
      stream.resume();
    },
    destroy: (error: Error): void => {
      stream.on('error', () => {}).destroy(error);
    },
  };
}
