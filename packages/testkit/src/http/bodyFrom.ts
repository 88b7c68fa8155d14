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
    receive({ data, end, fail }: Receiver): void {
      let isOver = false;
      const once = (report: () => void) => {
        if (!isOver) report();
        isOver = true;
      };
      stream
        .on('data', data)
        .on('end', () => once(end))
        .on('error', error => once(() => fail(error)))
        .on('close', () => once(() => fail(new Error('The body broke off'))));
      if (stream.destroyed && !stream.readableEnded) {
        once(() => fail(stream.errored ?? new Error('The body broke off')));
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
