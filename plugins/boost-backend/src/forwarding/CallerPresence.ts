import type { ServerResponse } from 'node:http';

/**
 * A signal that fires when the caller's connection closes before the answer is
 * complete, and never otherwise.
 *
 * @remarks
 * It listens to the response, not to the request: a request counts as closed as soon
 * as its body was read, while its caller still waits.
 *
 * @param response - The caller's
 * @internal
 */
export function abortWhenCallerLeaves(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
