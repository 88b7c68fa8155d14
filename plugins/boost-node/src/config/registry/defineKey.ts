import type { ConfigKeyEntry } from './ConfigKeyEntry';

/**
 * Keeps the type of the value and lets go of the wording, which is no part of the API.
 *
 * @param entry - All that is known of the key
 * @internal
 */
export function defineKey<TValue>(
  entry: ConfigKeyEntry<TValue>,
): ConfigKeyEntry<TValue> {
  return entry;
}
