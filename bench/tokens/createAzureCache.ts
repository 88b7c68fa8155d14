import {
  type AuthorizeRequestOptions,
  bearerTokenAuthenticationPolicy,
  createHttpHeaders,
  createPipelineRequest,
} from '@azure/core-rest-pipeline';
import { requestToken } from './requestToken';
import type { TokenCache } from './TokenCache';
import type { TokenCacheOptions } from './TokenCacheOptions';

const SCOPES = ['default'];

/**
 * The cache inside the bearer token policy. The policy hands it to the callback that
 * authorizes a request; it is called directly from then on, so that building requests
 * is not measured. Its two moments, 120 s and 1 s before expiry, are fixed.
 */
export async function createAzureCache(
  options: TokenCacheOptions,
): Promise<TokenCache> {
  const cache = await readCache(options);
  return {
    getToken: async () => {
      const token = await cache(SCOPES, {});
      if (!token) throw new Error('@azure/core-rest-pipeline gave no token.');
      return token.token;
    },
    close: () => {},
  };
}

async function readCache(
  options: TokenCacheOptions,
): Promise<AuthorizeRequestOptions['getAccessToken']> {
  let cache: AuthorizeRequestOptions['getAccessToken'] | undefined;
  const policy = bearerTokenAuthenticationPolicy({
    scopes: SCOPES,
    credential: {
      getToken: async () => {
        const { token, expiresAtMs } = await requestToken(options);
        return { token, expiresOnTimestamp: expiresAtMs };
      },
    },
    challengeCallbacks: {
      authorizeRequest: async ({ getAccessToken }) => {
        cache = getAccessToken;
      },
    },
  });
  await policy.sendRequest(
    createPipelineRequest({ url: 'https://service.example.com' }),
    async request => ({ request, status: 200, headers: createHttpHeaders() }),
  );
  if (!cache) throw new Error('The policy did not ask for authorization.');
  return cache;
}
