import type { TokenCacheOptions } from './TokenCacheOptions';

/** Asks the issuer once, for libraries that bring a cache but not this grant. */
export async function requestToken(
  options: TokenCacheOptions,
): Promise<{ token: string; expiresAtMs: number }> {
  const { tokenEndpoint, clientId, clientSecret } = options;
  const requestedAtMs = Date.now();
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}.`);
  const answer = (await response.json()) as {
    access_token: string;
    expires_in: number;
  };
  return {
    token: answer.access_token,
    expiresAtMs: requestedAtMs + answer.expires_in * 1000,
  };
}
