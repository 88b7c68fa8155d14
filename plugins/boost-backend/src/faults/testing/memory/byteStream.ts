import { Readable } from 'node:stream';

const CHUNK = Buffer.alloc(64 * 1024, 'x');

/**
 * So many bytes, made as they are taken.
 *
 * @param bytes - A multiple of 64 KiB
 */
export function byteStream(bytes: number): Readable {
  let left = bytes;
  return new Readable({
    read() {
      left -= CHUNK.length;
      this.push(CHUNK);
      if (left <= 0) this.push(null);
    },
  });
}
