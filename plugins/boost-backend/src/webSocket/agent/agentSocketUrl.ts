/**
 * Where Kagenti takes the WebSocket of an agent. The token is not in it: addresses get
 * into errors, logs and traces.
 *
 * @param baseUrl - Kagenti's address
 * @param path - The path below `/api/v1`, checked
 * @internal
 */
export function agentSocketUrl(baseUrl: URL, path: string): URL {
  const url = new URL(baseUrl);
  url.protocol = baseUrl.protocol === 'https:' ? 'wss:' : 'ws:';
  url.pathname = `${baseUrl.pathname.replace(/\/$/, '')}/api/v1${path}`;
  return url;
}
