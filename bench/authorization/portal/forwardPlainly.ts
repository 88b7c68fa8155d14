import type { KagentiClient } from 'backstage-plugin-boost-node';
import type { Request, Response } from 'express';
// Boost's own steps: what differs shall be the decision alone.
import { relayAnswer } from '../../../plugins/boost-backend/src/relay/relayAnswer';
import { CallerPresence } from '../../../plugins/boost-backend/src/forwarding/CallerPresence';
import { requestHeaders } from '../../../plugins/boost-backend/src/forwarding/requestHeaders';

/** Sends a request on and the answer back, with nothing around it. */
export async function forwardPlainly(
  request: Request,
  response: Response,
  { kagenti, user }: { kagenti: KagentiClient; user: string },
): Promise<void> {
  const [, query] = request.url.split('?');
  const answer = await kagenti.send({
    method: 'GET',
    path: `/api/v1${request.path}`,
    query: new URLSearchParams(query),
    headers: requestHeaders(request.headers, false),
    user,
    signal: CallerPresence.of(response),
  });
  await relayAnswer(answer, response);
}
