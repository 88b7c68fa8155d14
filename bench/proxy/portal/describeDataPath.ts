import type { BoostConfig } from 'backstage-plugin-boost-node';
import { routeTable } from '../../../plugins/boost-backend/src/routes/routeTable';

/**
 * What is switched on in Boost's data path while it is measured, one line each.
 *
 * @param config - The portal's
 */
export function describeDataPath({ kagenti }: BoostConfig): string[] {
  const { breaker, connections, limits, serverTiming } = kagenti;
  return [
    'the path, parsed strictly from the raw target',
    `the route table of ${routeTable.length} rows, with names as DNS-1123 labels`,
    "query parameters by each route's allow-list",
    'headers by allow-lists, both ways; a request id, trace context, and the user',
    `bodies kept for a second try up to ${kagenti.maxReplayBytes} bytes`,
    `at most ${connections.maximum} connections, ${connections.maximumWaiting} calls waiting for one, ${connections.connectTimeoutSeconds} s to connect, ${connections.idleBodyTimeoutSeconds} s of silence in an answer, ${kagenti.requestTimeoutSeconds} s to its beginning`,
    `a breaker after ${breaker.failures} failures, for ${breaker.openSeconds} s`,
    `limits: ${limits.messageBytes} bytes of a message, ${limits.definitionBytes} of a definition, ${limits.streamsPerUser} streams and ${limits.requestsPerMinute} requests a minute of each user`,
    'one retry after a 401 of the token, one on a dead connection',
    'the abort of either side passed on to the other; heartbeats between the events of silent streams',
    `metrics, recorded by an OpenTelemetry SDK; no spans; Server-Timing ${serverTiming ? 'on' : 'off'}`,
  ];
}
