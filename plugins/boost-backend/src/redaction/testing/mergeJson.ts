import type { JsonObject, JsonValue } from '@backstage/types';

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects are merged, lists are joined, and of anything else the second one stays. */
export function mergeJson(first: JsonObject, second: JsonObject): JsonObject {
  const merged: JsonObject = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const present = merged[key];
    if (isObject(present) && isObject(value)) {
      merged[key] = mergeJson(present, value);
    } else if (Array.isArray(present) && Array.isArray(value)) {
      merged[key] = [...present, ...value];
    } else {
      merged[key] = value;
    }
  }
  return merged;
}
