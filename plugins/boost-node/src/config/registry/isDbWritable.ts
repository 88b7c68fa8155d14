import { boostConfigRegistry } from './boostConfigRegistry';
import type { ConfigKeyEntry } from './ConfigKeyEntry';

/**
 * Whether a key's value may be written to the database (requirement 002.17).
 *
 * @param key - The full name of the key; a name that is no key may not be written
 * @public
 */
export function isDbWritable(key: string): boolean {
  const entries = new Map<string, ConfigKeyEntry>(
    Object.entries(boostConfigRegistry),
  );
  return entries.get(key)?.configScope === 'db-writable';
}
