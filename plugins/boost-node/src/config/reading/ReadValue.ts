import type { BoostConfigKey } from '../registry/BoostConfigKey';
import type { BoostConfigValue } from '../registry/BoostConfigValue';

/**
 * Gives the checked value of a key, or undefined when it is not set or wrong; notes what
 * is wrong with it.
 *
 * @internal
 */
export type ReadValue = <TKey extends BoostConfigKey>(
  key: TKey,
) => BoostConfigValue<TKey> | undefined;
