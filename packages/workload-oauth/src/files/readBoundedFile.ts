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
    // One byte more than allowed: the size that `stat` tells may be outdated.
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(
        buffer,
        length,
        buffer.length - length,
        length,
      );
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
    }
    throw failure('EFBIG');
  } finally {
    await file.close();
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
