import { z } from 'zod';
import { ValidationDetail } from './ValidationDetail';

// zod's name of a type, pydantic's, and pydantic's words for it.
const TYPES: Record<string, [type: string, words: string]> = {
  string: ['string_type', 'string'],
  boolean: ['bool_type', 'boolean'],
  int: ['int_type', 'integer'],
  number: ['int_type', 'integer'],
  array: ['list_type', 'list'],
  record: ['dict_type', 'dictionary'],
  object: [
    'model_attributes_type',
    'dictionary or object to extract fields from',
  ],
};

function listOf(values: readonly unknown[]): string {
  const quoted = values.map(value => `'${value}'`);
  const last = quoted.pop();
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : `${last}`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  return value;
}

/** Says what zod found in the words of pydantic, which FastAPI sends. */
export function toValidationDetail(
  issue: z.core.$ZodIssue,
  root: unknown,
  where: 'body' | 'query',
): ValidationDetail {
  const input = valueAt(root, issue.path);
  const loc = [where, ...(issue.path as (string | number)[])];
  if (input === undefined) {
    // Of something missing, the input is what it is missing from.
    const parent = valueAt(root, issue.path.slice(0, -1)) ?? null;
    return { type: 'missing', loc, msg: 'Field required', input: parent };
  }
  if (issue.code === 'invalid_value') {
    const expected = listOf(issue.values);
    const msg = `Input should be ${expected}`;
    return { type: 'literal_error', loc, msg, input, ctx: { expected } };
  }
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    const msg = `String should have at least ${least} character`;
    const ctx = { min_length: least };
    return { type: 'string_too_short', loc, msg, input, ctx };
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : 'object';
  const [type, words] = TYPES[expected] ?? TYPES.object;
  const article = words.startsWith('i') ? 'an' : 'a';
  const msg = `Input should be ${article} valid ${words}`;
  return { type, loc, msg, input };
}
