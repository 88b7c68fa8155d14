import autocannon from 'autocannon';
import type { Load } from './Load';
import { rotate } from './rotate';

/** Twenty connections that wait for plain decisions wait a quarter of a second each. */
const TIMEOUT_SECONDS = 20;

/** What became of a load. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Sends a load and waits for its end.
 *
 * @throws Error when a request is not answered with 2xx: what is refused costs less
 */
export async function sendLoad(load: Load): Promise<LoadResult> {
  const { url, tokens, connections, seconds, connectionRate } = load;
  const requests = tokens.map(token => ({
    headers: { authorization: `Bearer ${token}` },
  }));
  let clients = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: TIMEOUT_SECONDS,
    connectionRate,
    // In step with one another they would all come as the same user at the same time.
    setupClient: client => {
      const start = Math.floor((clients++ * requests.length) / connections);
      client.setRequests(rotate(requests, start));
    },
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0 || result['2xx'] === 0) {
    throw new Error(
      `${url} answered ${result['2xx']} requests with 2xx and ${result.non2xx} otherwise; ${result.errors} failed, ${result.timeouts} had no answer in time.`,
    );
  }
  // What was under way at the end was half done, on average. It shows where answers are slow.
  const halfDone = connections / 2;
  return { requests: result['2xx'] + halfDone, seconds: result.duration };
}
