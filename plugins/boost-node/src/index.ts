/**
 * The bridge between Boost and Backstage.
 *
 * @packageDocumentation
 */
export * from './config/BoostConfig';
export * from './config/ClientAuthenticationConfig';
export * from './config/SecretlessMethod';
export * from './config/SecurityMode';
export * from './kagenti/discardBody';
export * from './kagenti/KagentiCall';
export * from './kagenti/KagentiAnswer';
export * from './kagenti/KagentiClient';
export * from './errors/KagentiError';
export * from './services/boostConfigServiceRef';
export * from './services/kagentiClientServiceRef';
export * from './services/kagentiTokenSourceServiceRef';
export * from './config/readBoostConfig';
export * from './config/checkSecurityMode';
export * from './config/registry/BOOST_CONFIG_SCHEMA_VERSION';
export * from './config/registry/BoostConfigKey';
export * from './config/registry/BoostConfigValue';
export * from './config/registry/ConfigKeyEntry';
export * from './config/registry/boostConfigRegistry';
export * from './config/registry/isDbWritable';
export * from './net/isPublicAddress';
