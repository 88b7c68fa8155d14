import type { JsonObject } from '@backstage/types';
import { checkJsonStructure } from './checkJsonStructure';
import { refuseBody } from './refuseBody';
import { refuseBrokenJson } from './refuseBrokenJson';

/**
 * Parses a JSON object that can mean one thing only.
 *
 * @param bytes - UTF-8; a byte order mark is no JSON (RFC 8259 section 8.1)
 * @throws RequestRefusal with `BAD_REQUEST_BODY`, which repeats no value
 * @internal
 */
export function parseJsonObject(bytes: Uint8Array): JsonObject {
  const text = decode(bytes);
  // First, since it gives up early on what would take long to parse.
  checkJsonStructure(text);
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refuseBody('it is no JSON object; send one, in braces');
  }
  return value as JsonObject;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw refuseBody('it is no UTF-8; send it in that encoding');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseBrokenJson();
  }
}
