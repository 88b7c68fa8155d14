import { Readable } from 'node:stream';
import type { AnswerBody } from './AnswerBody';

/**
 * A body as a stream of Node's, with its back-pressure. Destroying the stream gives the
 * body up.
 *
 * @param body - A body that nobody takes yet
 * @public
 */
export function toReadable(body: AnswerBody): Readable {
  const stream = new Readable({
    read: () => body.resume(),
    destroy: (error, done) => {
      body.destroy(error ?? new Error('The body was given up'));
      done(error);
    },
  });
  body.receive({
    data: chunk => {
      if (!stream.push(chunk)) body.pause();
    },
    end: () => stream.push(null),
    fail: error => stream.destroy(error),
  });
  return stream;
}
