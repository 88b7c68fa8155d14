const LAST_CHUNK = '0\r\n\r\n';

/**
 * Finds where the body of a request ends. Enough for what undici sends: a length, or chunks
 * without trailers whose data does not look like a last chunk.
 *
 * @param head - The request's head
 * @returns takes the body piece by piece, and tells where in a piece the body has ended
 */
export function findBodyEnd(
  head: string,
): (bytes: Buffer) => number | undefined {
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
    let tail = '';
    return bytes => {
      const text = tail + bytes.toString('latin1');
      const at = text.startsWith(LAST_CHUNK)
        ? 0
        : text.indexOf(`\r\n${LAST_CHUNK}`) + 2;
      if (at === 1) {
        tail = text.slice(-LAST_CHUNK.length - 1);
        return undefined;
      }
      return at + LAST_CHUNK.length - tail.length;
    };
  }
  let left = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  return bytes => {
    if (bytes.length >= left) return left;
    left -= bytes.length;
    return undefined;
  };
}
