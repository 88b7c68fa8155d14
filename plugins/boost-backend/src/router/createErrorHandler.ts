import type { LoggerService } from '@backstage/backend-plugin-api';
import { KagentiError } from 'backstage-plugin-boost-node';
import type { ErrorRequestHandler } from 'express';
import { WorkloadOAuthError } from 'workload-oauth';
import { RequestRefusal } from '../answers/RequestRefusal';
import { sendError } from '../answers/sendError';

/**
 * Answers Boost's own errors. All others, such as missing credentials, go on to
 * Backstage's error handler.
 *
 * @param logger - Told of every call to Kagenti that failed, with the reason for
 * administrators that callers are not told
 * @internal
 */
export function createErrorHandler(
  logger: Pick<LoggerService, 'warn'>,
): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (error instanceof KagentiError) logger.warn(describe(error));
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
}

/** Of causes only those are quoted whose messages are known to hold no secrets. */
function describe({ code, message, cause }: KagentiError): string {
  const reason = cause instanceof WorkloadOAuthError ? ` ${cause.message}` : '';
  return `${code}: ${message}${reason}`;
}
