import autocannon from 'autocannon';
import { percentile } from '../figures/percentile';
import type { Load } from './Load';
import { rotate } from './rotate';

/** Twenty connections that wait for plain decisions wait a quarter of a second each. */
const TIMEOUT_SECONDS = 20;

/** With its own second, a load of one and a half would last for two. */
const SAMPLE_MS = 100;

/** What became of a load. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Half of the answers came within so many milliseconds. */
  readonly p50Ms: number;
  /** All but a hundredth of them did. */
  readonly p99Ms: number;
}

/**
 * Sends a load and waits for its end.
 *
 * @throws Error when a request is not answered with 2xx: what is refused costs less
 */
export async function sendLoad(load: Load): Promise<LoadResult> {
  const { url, requests, connections, seconds, connectionRate } = load;
  let clients = 0;
  // Its own histogram counts whole milliseconds.
  const timesMs: number[] = [];
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    timeout: TIMEOUT_SECONDS,
    connectionRate,
    sampleInt: SAMPLE_MS,
    // In step with one another they would all come as the same user at the same time.
    setupClient: client => {
      const start = Math.floor((clients++ * requests.length) / connections);
      client.setRequests(rotate(requests, start));
    },
  });
  running.on('response', (_client, _status, _bytes, timeMs) => {
    timesMs.push(timeMs);
  });
  const result = await running;
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0 || result['2xx'] === 0) {
    throw new Error(
      `${url} answered ${result['2xx']} requests with 2xx and ${result.non2xx} otherwise; ${result.errors} failed, ${result.timeouts} had no answer in time.`,
    );
  }
  // What was under way at the end was half done, on average. It shows where answers are slow.
  const halfDone = connections / 2;
  return {
    requests: result['2xx'] + halfDone,
    seconds: result.duration,
    p50Ms: percentile(timesMs, 0.5),
    p99Ms: percentile(timesMs, 0.99),
  };
}
