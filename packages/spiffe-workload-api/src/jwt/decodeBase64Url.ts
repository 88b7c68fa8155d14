import { MalformedError } from '../errors/MalformedError';

/**
 * Decodes base64url without padding (RFC 7515 section 2), in its one canonical
 * spelling: Node skips foreign characters and unused bits, by which many texts would
 * mean the same token.
 *
 * @throws MalformedError
 */
export function decodeBase64Url(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) {
    throw new MalformedError('it has a part that is not base64url');
  }
  return bytes;
}
