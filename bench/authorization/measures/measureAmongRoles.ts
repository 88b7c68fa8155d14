import { bearerRequests } from '../../load/bearerRequests';
import { sendLoad } from '../../load/sendLoad';
import { peers } from '../scene/peers';
import { Portal } from '../scene/Portal';
import type { MissCost } from './misses/MissCost';

const ROLES = 1_000;
const MISSES = 40;
const CONNECTIONS = 20;
const SECONDS = 3;
const TURNS = 2;

/** What decisions cost in a portal whose policy is long. */
export interface CostAmongRoles {
  /** CPU time of an answer behind a remembered decision, in microseconds. */
  readonly hitMicroseconds: number;
  /** The same answer without any decision, in the same process. */
  readonly bareMicroseconds: number;
  /** CPU time of one decision, in milliseconds. */
  readonly missMs: number;
}

/**
 * Measures a portal whose policy has a thousand roles.
 *
 * @param path - A small answer, below Kagenti's paths
 * @param upstreamUrl - Kagenti
 */
export async function measureAmongRoles(
  path: string,
  upstreamUrl: string,
): Promise<CostAmongRoles> {
  const portal = await Portal.start({
    upstreamUrl,
    users: 1,
    otherRoles: ROLES,
  });
  const measure = async (prefix: string) => {
    const before = await portal.cpuMicroseconds();
    const { requests } = await sendLoad({
      url: `${portal.url}${prefix}${path}`,
      requests: bearerRequests(portal.tokens),
      connections: CONNECTIONS,
      seconds: SECONDS,
    });
    return ((await portal.cpuMicroseconds()) - before) / requests;
  };
  const bare = () => measure(peers['credentials and forwarding']);
  const hit = () => measure(peers.boost);
  try {
    // The first turn compiles what is hot, and does not count.
    let [hitMicroseconds, bareMicroseconds] = [0, 0];
    for (let turn = 0; turn <= TURNS; turn++) {
      const [decided, plain] = [await hit(), await bare()];
      if (turn === 0) continue;
      hitMicroseconds += decided / TURNS;
      bareMicroseconds += plain / TURNS;
    }
    const query = new URLSearchParams({ way: 'one', times: `${MISSES}` });
    const { cpuMs }: MissCost = await portal.ask(`/api/bench/misses?${query}`);
    return { hitMicroseconds, bareMicroseconds, missMs: cpuMs };
  } finally {
    await portal.stop();
  }
}
