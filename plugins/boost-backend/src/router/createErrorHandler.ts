import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { BoostErrorCode } from 'backstage-plugin-boost-common';
import { KagentiError } from 'backstage-plugin-boost-node';
import type { ErrorRequestHandler } from 'express';
import { WorkloadOAuthError } from 'workload-oauth';
import { RequestRefusal } from '../answers/RequestRefusal';
import { sendError } from '../answers/sendError';

// What Backstage's services throw, with words that are meant for callers.
const OF_BACKSTAGE: ReadonlySet<unknown> = new Set([
  'AuthenticationError',
  'NotAllowedError',
  'ServiceUnavailableError',
]);

/**
 * Answers Boost's own errors. Those of Backstage, such as missing credentials, go on to its
 * error handler. Whatever else is thrown was not meant to be read by callers: a database,
 * for one, writes the values of a query into its messages.
 *
 * @param logger - Told of every call to Kagenti that failed, with the reason for
 * administrators that callers are not told
 * @param countLimited - Told of every refusal, to count those that limits have made
 * @internal
 */
export function createErrorHandler(
  logger: Pick<LoggerService, 'warn' | 'error'>,
  countLimited: (code: BoostErrorCode) => void = () => {},
): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (error instanceof RequestRefusal) countLimited(error.code);
    // The breaker has told the log once that Kagenti is down.
    if (error instanceof KagentiError && error.code !== 'KAGENTI_DOWN') {
      logger.warn(describe(error));
    }
    if (response.headersSent || response.destroyed) {
      // Half an answer must not end as if it were a whole one.
      response.destroy();
      return;
    }
    // Bytes of a body that nobody reads must not be taken for a second request.
    if (!request.complete) response.shouldKeepAlive = false;
    if (error instanceof RequestRefusal || error instanceof KagentiError) {
      sendError(request, response, error);
      return;
    }
    if (OF_BACKSTAGE.has(error?.name)) {
      next(error);
      return;
    }
    logger.error(`A request failed unexpectedly: ${stringifyError(error)}`);
    sendError(
      request,
      response,
      new RequestRefusal(
        'UNEXPECTED_FAILURE',
        "Something failed that should not have. The portal's log has the cause.",
      ),
    );
  };
}

/** Of causes only those are quoted whose messages are known to hold no secrets. */
function describe({ code, message, cause }: KagentiError): string {
  const reason = cause instanceof WorkloadOAuthError ? ` ${cause.message}` : '';
  return `${code}: ${message}${reason}`;
}
