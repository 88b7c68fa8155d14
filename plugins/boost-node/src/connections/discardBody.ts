import type { AnswerBody } from './AnswerBody';

// What is left of an error page is read to its end, so that the connection can be
// used again. More than this is cheaper to cut off.
const MAXIMUM_DRAINED_BYTES = 64 * 1024;

/** A body that drips would otherwise keep its connection for as long as it likes. */
const MAXIMUM_DRAIN_MS = 1_000;

/**
 * Gives up a body that nobody will read. Returns at once.
 *
 * @param body - A body that nobody takes yet
 * @public
 */
export function discardBody(body: AnswerBody): void {
  const giveUp = () => body.destroy(new Error('Nobody reads this body'));
  const cutOff = setTimeout(giveUp, MAXIMUM_DRAIN_MS);
  cutOff.unref();
  const stop = () => clearTimeout(cutOff);
  let drained = 0;
  body.receive({
    data: chunk => {
      drained += chunk.length;
      if (drained > MAXIMUM_DRAINED_BYTES) giveUp();
    },
    end: stop,
    fail: stop,
  });
}
