import { bearerRequests } from '../../load/bearerRequests';
import { sendLoad } from '../../load/sendLoad';
import type { Portal } from '../scene/Portal';

/** Two lives of a decision, so that each user's is asked for twice. */
const SECONDS = 10;
const REQUESTS_PER_SECOND = 2;

/**
 * How much of a core the portal needs while each of its users asks now and then.
 *
 * @param portal - The portal
 * @param path - What they ask for
 * @returns a share in percent, of all that the process does
 */
export async function measureActiveUsers(
  portal: Portal,
  path: string,
): Promise<number> {
  const before = await portal.cpuMicroseconds();
  const { seconds } = await sendLoad({
    url: `${portal.url}${path}`,
    requests: bearerRequests(portal.tokens),
    connections: portal.tokens.length,
    seconds: SECONDS,
    connectionRate: REQUESTS_PER_SECOND,
  });
  const used = (await portal.cpuMicroseconds()) - before;
  return (used / (seconds * 1_000_000)) * 100;
}
