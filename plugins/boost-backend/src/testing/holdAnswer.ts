import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KagentiStandIn } from 'boost-testkit';

/** A request that reached Kagenti and waits for the test to answer it. */
export interface HeldRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Settles when the connection closes, whoever closed it. */
  readonly closed: Promise<unknown>;
}

/**
 * Takes the next request that reaches Kagenti out of the stand-in's hands.
 *
 * @param kagenti - The stand-in
 * @returns The request, as soon as it has arrived
 */
export function holdAnswer(kagenti: KagentiStandIn): Promise<HeldRequest> {
  return new Promise(resolve => {
    kagenti.answerNext((request, response) => {
      const closed = once(response, 'close');
      resolve({ request, response, closed });
    });
  });
}
