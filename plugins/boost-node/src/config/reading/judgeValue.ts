import type { ZodType } from 'zod';
import type { ConfigProblem } from '../problems/ConfigProblem';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import type { BoostConfigValue } from '../registry/BoostConfigValue';
import { boostConfigRegistry } from '../registry/boostConfigRegistry';

/**
 * A value that passed its schema, or what is wrong with it. A key that is not set
 * has neither.
 *
 * @internal
 */
export interface JudgedValue<TKey extends BoostConfigKey> {
  readonly value?: BoostConfigValue<TKey>;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Judges one value by the schema of its key.
 *
 * @param key - The full name of the key
 * @param raw - The value as it was read, or undefined when it is not set
 * @internal
 */
export function judgeValue<TKey extends BoostConfigKey>(
  key: TKey,
  raw: unknown,
): JudgedValue<TKey> {
  if (raw === undefined) return { problems: [] };
  const schema: ZodType = boostConfigRegistry[key].schema;
  const result = schema.safeParse(raw);
  if (result.success) {
    return { value: result.data as BoostConfigValue<TKey>, problems: [] };
  }
  // One value can miss two bounds that share a message.
  const problems = new Map<string, ConfigProblem>();
  for (const { path, message } of result.error.issues) {
    const place = `${key}${path.map(index => `[${String(index)}]`).join('')}`;
    problems.set(`${place} ${message}`, { key: place, message });
  }
  return { problems: [...problems.values()] };
}
