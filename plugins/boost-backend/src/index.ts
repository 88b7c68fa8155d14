/**
 * Boost's backend plugin.
 *
 * @packageDocumentation
 */
export { boostPlugin as default } from './plugin';
