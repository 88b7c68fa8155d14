/**
 * The bridge between Boost and Backstage.
 *
 * @packageDocumentation
 */
export * from './config/BoostConfig';
export * from './config/SecurityMode';
export * from './kagenti/KagentiCall';
export * from './kagenti/KagentiAnswer';
export * from './kagenti/KagentiClient';
export * from './errors/KagentiError';
export * from './services/kagentiClientServiceRef';
