import type { boostConfigRegistry } from './boostConfigRegistry';

/**
 * The name of one key in {@link boostConfigRegistry}.
 *
 * @public
 */
export type BoostConfigKey = keyof typeof boostConfigRegistry;
