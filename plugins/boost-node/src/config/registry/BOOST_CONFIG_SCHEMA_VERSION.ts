/**
 * Counts the changes to Boost's keys; whoever adds, removes or redefines one raises
 * it. Version 1 had `boost.kagenti.auth.tokenExchange.*`, version 2 has the
 * portal's own client instead, version 3 adds `boost.tokenCache.encryptionKeys`,
 * version 4 `boost.kagenti.auth.clientAuthentication.*`, `issuer` and `caFile`,
 * version 5 `boost.authorization.decisionCacheSeconds` and `boost.kagenti.creation.*`,
 * version 6 `boost.kagenti.tls`, `connections`, `breaker`, `limits`, `webSocket`,
 * `maxReplayBytes` and `serverTiming` (requirement 002.16).
 *
 * @public
 */
export const BOOST_CONFIG_SCHEMA_VERSION = 6;
