import { KagentiError } from 'backstage-plugin-boost-node';
import type { ErrorRequestHandler } from 'express';
import { RequestRefusal } from '../answers/RequestRefusal';
import { sendError } from '../answers/sendError';

/**
 * Answers Boost's own errors. All others, such as missing credentials, go on to
 * Backstage's error handler.
 *
 * @internal
 */
export const answerErrors: ErrorRequestHandler = (
  error,
  request,
  response,
  next,
) => {
  if (response.headersSent || response.destroyed) {
    // Half an answer must not end as if it were a whole one.
    response.destroy();
    return;
  }
  if (error instanceof RequestRefusal || error instanceof KagentiError) {
    if (!request.complete) response.shouldKeepAlive = false;
    sendError(request, response, error);
    return;
  }
  next(error);
};
