import type { ConfigKeyEntry } from './ConfigKeyEntry';
import type { BoostConfigKey } from './BoostConfigKey';
import type { boostConfigRegistry } from './boostConfigRegistry';

/**
 * The checked value of one key, as its schema gives it.
 *
 * @public
 */
export type BoostConfigValue<TKey extends BoostConfigKey> =
  (typeof boostConfigRegistry)[TKey] extends ConfigKeyEntry<infer TValue>
    ? TValue
    : never;
