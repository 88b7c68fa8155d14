/**
 * Says inside this package why bytes or a text cannot be read; the entry points turn
 * it into a SpiffeError with the code of what was being read.
 */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}
