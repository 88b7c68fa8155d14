import type { Readable } from 'node:stream';

// What is left of an error page is read to its end, so that the connection can be
// used again. More than this is cheaper to cut off.
const MAXIMUM_DRAINED_BYTES = 64 * 1024;

/** A body that drips would otherwise keep its connection for as long as it likes. */
const MAXIMUM_DRAIN_MS = 1_000;

/**
 * Gives up a body that nobody will read. Returns at once.
 *
 * @param body - The body
 * @public
 */
export function discardBody(body: Readable): void {
  const cutOff = setTimeout(() => body.destroy(), MAXIMUM_DRAIN_MS);
  cutOff.unref();
  body.once('close', () => clearTimeout(cutOff));
  // undici reports a body that is destroyed early as an error. Unheard, it would
  // end the process.
  body.on('error', () => {});
  let drained = 0;
  body.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > MAXIMUM_DRAINED_BYTES) body.destroy();
  });
}
