import type { HttpKagentiClientOptions } from '../kagenti/HttpKagentiClient';

/**
 * What a client is made of when nothing is configured.
 *
 * @param url - Where Kagenti is
 * @param changes - What a test needs otherwise
 */
export function clientOptions(
  url: string,
  changes: Partial<HttpKagentiClientOptions> = {},
): HttpKagentiClientOptions {
  return {
    baseUrl: new URL(url),
    requestTimeoutSeconds: 10,
    maximum: 100,
    maximumWaiting: 200,
    connectTimeoutSeconds: 5,
    idleBodyTimeoutSeconds: 150,
    maxReplayBytes: 1024 * 1024,
    ...changes,
  };
}
