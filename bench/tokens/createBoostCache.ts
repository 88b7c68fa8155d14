import {
  createClientAuthentication,
  KeycloakTokenManager,
  Secret,
} from 'workload-oauth';
import type { TokenCache } from './TokenCache';
import type { TokenCacheOptions } from './TokenCacheOptions';

/** The token manager as the portal uses it; it shrinks its buffer of 60 s for short tokens by itself. */
export function createBoostCache(options: TokenCacheOptions): TokenCache {
  const manager = KeycloakTokenManager.create({
    tokenEndpoint: new URL(options.tokenEndpoint),
    clientId: options.clientId,
    clientAuthentication: createClientAuthentication({
      clientSecret: new Secret(options.clientSecret),
    }),
  });
  return {
    getToken: async () => (await manager.getAccessToken()).value.reveal(),
    close: () => manager.close(),
  };
}
