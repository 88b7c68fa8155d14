import type { RequestHandler } from 'express';
import { jsonOfSize } from '../upstream/jsonOfSize';

/**
 * Answers with what the upstream would, itself: as fast as any route of this backend can.
 * By the same headers as Boost.
 */
export function createMemoryPeer(bytes: number): RequestHandler {
  const text = jsonOfSize(bytes).toString('latin1');
  return (_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', text.length);
    response.setHeader('cache-control', 'no-store, no-transform');
    response.setHeader('x-content-type-options', 'nosniff');
    response.end(text, 'latin1');
  };
}
