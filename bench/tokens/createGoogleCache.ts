import { OAuth2Client } from 'google-auth-library';
import { requestToken } from './requestToken';
import type { TokenCache } from './TokenCache';
import type { TokenCacheOptions } from './TokenCacheOptions';

/**
 * Replaces what the library's own service account clients replace, the request for one
 * token; cache, eager refresh and the sharing of a flight are OAuth2Client's. The
 * refresh token is the key under which a flight is shared.
 */
class ClientCredentialsClient extends OAuth2Client {
  readonly #options: TokenCacheOptions;

  constructor(options: TokenCacheOptions) {
    super({ eagerRefreshThresholdMillis: options.bufferMs });
    this.#options = options;
    this.setCredentials({ refresh_token: 'placeholder', expiry_date: 1 });
  }

  protected override async refreshTokenNoCache() {
    const { token, expiresAtMs } = await requestToken(this.#options);
    const tokens = { access_token: token, expiry_date: expiresAtMs };
    return { tokens, res: null };
  }
}

export function createGoogleCache(options: TokenCacheOptions): TokenCache {
  const client = new ClientCredentialsClient(options);
  return {
    getToken: async () => {
      const { token } = await client.getAccessToken();
      if (!token) throw new Error('google-auth-library gave no token.');
      return token;
    },
    close: () => {},
  };
}
