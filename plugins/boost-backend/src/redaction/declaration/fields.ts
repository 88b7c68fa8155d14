import { z } from 'zod';
import type { FieldDeclarations } from './FieldDeclarations';
import { toSnakeCase } from './toSnakeCase';

/**
 * An object of which only the declared fields pass, in camel case or in snake case,
 * whichever Kagenti wrote.
 *
 * @remarks
 * A field that may be absent may be `null` too, since the Python client writes out all
 * it knows, and it is left out when it does not hold what it was declared to hold: one
 * odd field is no reason to withhold a page.
 *
 * @param optional - The fields that may be absent
 * @param required - Those without which the object is refused
 * @internal
 */
export function fields(
  optional: FieldDeclarations,
  required: FieldDeclarations = {},
): z.ZodType {
  const shape: Record<string, z.ZodType> = { ...required };
  for (const [name, value] of Object.entries(optional)) {
    const lenient = value.nullable().optional().catch(undefined);
    shape[name] = lenient;
    shape[toSnakeCase(name)] = lenient;
  }
  return z.object(shape).transform(withoutUndefined);
}

// What was left out would otherwise remain as a key without a value.
function withoutUndefined(object: Record<string, unknown>) {
  for (const key in object) {
    if (object[key] === undefined) delete object[key];
  }
  return object;
}
