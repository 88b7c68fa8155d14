import { MalformedError } from '../errors/MalformedError';
import { checkJsonStructure } from './checkJsonStructure';
import { freezeDeep } from './freezeDeep';

/**
 * Parses a JSON object, refusing what parsers disagree on: a name that stands twice in
 * one object (RFC 8259 section 4), a byte order mark, bytes that are not UTF-8.
 *
 * @throws MalformedError, which never quotes the input
 */
export function parseStrictJson(
  bytes: Uint8Array,
): Readonly<Record<string, unknown>> {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
    value = JSON.parse(text);
  } catch {
    throw new MalformedError('it holds something that is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedError('it holds JSON that is no object');
  }
  checkJsonStructure(text);
  // What is read once is shared by many callers.
  return freezeDeep(value as Record<string, unknown>);
}
