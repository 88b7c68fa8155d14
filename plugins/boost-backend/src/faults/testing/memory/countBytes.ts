import type { Readable } from 'node:stream';

/**
 * Reads to the end, more slowly than anybody sends, and tells how much there was. What lies
 * between would grow without bound if it did not hold the sender back.
 *
 * @param stream - What is read
 */
export async function countBytes(stream: Readable): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    await new Promise(resolve => setImmediate(resolve));
  }
  return bytes;
}
