import type { Readable } from 'node:stream';

// What is left of an error page is read to its end, so that the connection can be
// used again. More than this is cheaper to cut off.
const MAXIMUM_DRAINED_BYTES = 64 * 1024;

/**
 * Gives up a body that nobody will read.
 *
 * @param body - The body
 * @internal
 */
export function discardBody(body: Readable): void {
  let drained = 0;
  // undici reports a body that is destroyed early as an error. Unheard, it would
  // end the process.
  body.on('error', () => {});
  body.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > MAXIMUM_DRAINED_BYTES) body.destroy();
  });
}
