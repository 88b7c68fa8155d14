import type { JsonValue } from '@backstage/types';

/** A property of a body, however deep. */
export interface BodyProperty {
  readonly key: string;
  readonly value: JsonValue;
  /** From the top, the key at the end. */
  readonly path: readonly (string | number)[];
}

/**
 * All properties of a body, those inside of others and inside of lists included.
 *
 * @param value - The body, no deeper than the stack
 * @param path - Where it stands
 * @internal
 */
export function* listProperties(
  value: JsonValue | undefined,
  path: readonly (string | number)[] = [],
): Generator<BodyProperty> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      yield* listProperties(entry, [...path, index]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const own = [...path, key];
      yield { key, value: inner ?? null, path: own };
      yield* listProperties(inner, own);
    }
  }
}
