import type { JsonValue } from '@backstage/types';
import { toSnakeCase } from '../declaration/toSnakeCase';
import type { Spelling } from './Spelling';

/** Writes the field names of a value in camel case as the spelling wants them. */
export function spellFields(value: JsonValue, spelling: Spelling): JsonValue {
  if (spelling === 'camelCase' || typeof value !== 'object' || !value) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(element => spellFields(element, spelling));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      toSnakeCase(key),
      spellFields(inner ?? null, spelling),
    ]),
  );
}
