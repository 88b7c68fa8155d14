// RFC 3986 section 3.3, pchar. Whatever else arrives was sent by hand.
const PATH_CHARACTERS = /^[A-Za-z0-9\-._~!$&'()*+,;=:@%]*$/;
const BROKEN_ENCODING = /%(?![0-9A-Fa-f]{2})/;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/**
 * What is wrong with a path segment, in words; undefined when it says what it means.
 *
 * @remarks
 * A segment is refused when it means something else once it is decoded. Decoding
 * once is enough, since a percent sign that is itself encoded is refused: nothing is
 * left for a second decoder to find.
 *
 * @param segment - The segment as it was sent, between two slashes
 * @public
 */
export function findSegmentFault(segment: string): string | undefined {
  if (segment === '') return 'it has an empty segment';
  if (!PATH_CHARACTERS.test(segment)) {
    return 'it holds a character that a path must not have';
  }
  if (BROKEN_ENCODING.test(segment)) {
    return 'it has a percent sign without two hexadecimal digits';
  }
  const decoded = decode(segment);
  if (decoded === undefined) return 'its percent-encoding is no UTF-8';
  if (decoded === '.' || decoded === '..') return 'it has a dot segment';
  if (decoded.includes('%')) return 'it is percent-encoded twice';
  if (/[/\\]/.test(decoded)) return 'it has an encoded slash or backslash';
  if (!PRINTABLE_ASCII.test(decoded)) {
    return 'it has an encoded control character or one beyond ASCII';
  }
  return undefined;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
