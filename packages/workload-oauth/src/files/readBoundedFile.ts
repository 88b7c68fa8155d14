import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The bytes of a regular file of at most so many bytes.
 *
 * @remarks
 * One `open` and no look before it: kubelet swaps a symbolic link above the file, and
 * whoever looks first and opens then may see two different files. `O_NONBLOCK` lets the
 * opening of a pipe return, which would wait for a writer for ever otherwise.
 *
 * @throws the failure of the system, with its `code`; `EISDIR`, `ENOTREG` or `EFBIG`
 * for what is no regular file or too large
 */
export async function readBoundedFile(
  path: string,
  maxBytes: number,
): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw failure('EISDIR');
    if (!status.isFile()) throw failure('ENOTREG');
    // The size that `stat` tells may be outdated, so there is room for a byte more, and more
    // room where that is not enough. Room for the largest file would cost each small one.
    let buffer = Buffer.alloc(Math.min(status.size, maxBytes) + 1);
    let length = 0;
    for (;;) {
      if (length > maxBytes) throw failure('EFBIG');
      if (length === buffer.length) {
        const more = Math.min(length, maxBytes + 1 - length);
        buffer = Buffer.concat([buffer, Buffer.alloc(more)]);
      }
      const { bytesRead } = await file.read(
        buffer,
        length,
        buffer.length - length,
        length,
      );
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
    }
  } finally {
    await file.close();
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
