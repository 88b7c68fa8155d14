/**
 * Boost's pages: the agents that the portal's users may see.
 *
 * @packageDocumentation
 */
export { boostPlugin } from './plugin';
export { boostApiRef } from './api/boostApiRef';
export { BoostApiError } from './api/BoostApiError';
export type { BoostApi } from './api/BoostApi';
