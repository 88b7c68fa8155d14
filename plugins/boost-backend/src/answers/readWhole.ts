import type { Readable } from 'node:stream';

/**
 * Reads a body to its end. By its events: an iterator costs a small answer more than all
 * else that is done with it.
 *
 * @param body - The body, that nobody else reads
 * @param maximumBytes - How much of it is read
 * @returns The body; nothing when it is longer, and then the rest is still unread
 * @throws What the body fails with, or an error when it breaks off
 * @internal
 */
export function readWhole(
  body: Readable,
  maximumBytes: number,
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    if (body.destroyed) {
      reject(body.errored ?? new Error('The body broke off'));
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maximumBytes) {
        chunks.push(chunk);
        return;
      }
      body.off('data', onData);
      body.pause();
      resolve(undefined);
    };
    body.on('data', onData);
    body.once('end', () =>
      resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length)),
    );
    body.once('error', reject);
    body.once('close', () => reject(new Error('The body broke off')));
  });
}
