/**
 * The bridge between Boost and Backstage.
 *
 * @packageDocumentation
 */
export * from './config/BoostConfig';
export * from './config/ClientAuthenticationConfig';
export * from './config/KagentiBreakerConfig';
export * from './config/KagentiConnectionsConfig';
export * from './config/KagentiLimitsConfig';
export * from './config/KagentiTlsConfig';
export * from './config/KagentiWebSocketConfig';
export * from './config/SecretlessMethod';
export * from './config/SecurityMode';
export * from './connections/AnswerBody';
export * from './connections/BodyReceiver';
export * from './connections/LEAST_RELEASED_BYTES';
export * from './connections/HeldBody';
export * from './connections/discardBody';
export * from './connections/readWhole';
export * from './connections/releaseBytes';
export * from './connections/toReadable';
export * from './kagenti/CallClock';
export * from './kagenti/CallWait';
export * from './kagenti/CallSignal';
export * from './kagenti/toAbortSignal';
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
export * from './tls/KagentiTlsOptions';
export * from './tls/readKagentiTls';
