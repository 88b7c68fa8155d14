import { json } from 'node:stream/consumers';
import type { RequestHandler } from 'express';
import { jsonOfSize } from '../upstream/jsonOfSize';
import { sendEvents } from '../upstream/sendEvents';
import type { StreamPlan } from '../upstream/StreamPlan';

/**
 * Answers with what the upstream would, itself: as fast as any route of this backend can.
 * Small answers have the same headers as Boost's; a POST gets a stream of events.
 */
export function createMemoryPeer(bytes: number): RequestHandler {
  const text = jsonOfSize(bytes).toString('latin1');
  return (request, response) => {
    if (request.method === 'POST') {
      json(request).then(
        plan => sendEvents(response, plan as StreamPlan),
        // Whoever sent it has left.
        () => response.destroy(),
      );
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', text.length);
    response.setHeader('cache-control', 'no-store, no-transform');
    response.setHeader('x-content-type-options', 'nosniff');
    response.end(text, 'latin1');
  };
}
