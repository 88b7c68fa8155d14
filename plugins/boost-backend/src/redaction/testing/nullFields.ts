import type { JsonObject } from '@backstage/types';

/** These fields without a value, as the Python client writes those that are not set. */
export function nullFields(names: string): JsonObject {
  return Object.fromEntries(names.split(' ').map(name => [name, null]));
}
