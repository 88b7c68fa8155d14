import type { ServerResponse } from 'node:http';
import { formatServerTiming } from './formatServerTiming';
import type { RequestClock } from './RequestClock';

/**
 * Has an answer tell where its time went, as far as that is known when its head is sent.
 *
 * @remarks
 * Successes only. A refusal because something does not exist and one because it is hidden
 * look alike, and whether Kagenti was asked would tell them apart.
 *
 * @param response - The caller's, nothing of it sent yet
 * @param clock - Started when the request arrived
 * @internal
 */
export function announceServerTiming(
  response: ServerResponse,
  clock: RequestClock,
): void {
  const writeHead = response.writeHead as (
    status: number,
    ...further: unknown[]
  ) => ServerResponse;
  // Whoever sends the head, and however, comes by here: Node itself does.
  response.writeHead = (status: number, ...further: unknown[]) => {
    if (status >= 200 && status < 400 && !response.headersSent) {
      response.setHeader('server-timing', formatServerTiming(clock.read()));
    }
    return writeHead.call(response, status, ...further);
  };
}
