import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import { createLimitCounter } from '../../limits/createLimitCounter';
import { createErrorHandler } from '../../router/createErrorHandler';

/** The statuses of those errors of Backstage that are meant for callers. */
const STATUS: Readonly<Record<string, number>> = {
  AuthenticationError: 401,
  NotAllowedError: 403,
  ServiceUnavailableError: 503,
};

/**
 * Answers upgrades that are refused, as other requests are answered that fail the same way.
 *
 * @param logger - Told what administrators need to know and callers must not
 * @internal
 */
export function createRefusalAnswer(
  logger: Pick<LoggerService, 'warn' | 'error'>,
): (error: unknown, request: Request, response: Response) => void {
  const handleError = createErrorHandler(logger, createLimitCounter());
  return (error, request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    handleError(error, request, response, ofBackstage => {
      // Backstage's own error handler belongs to its router, which upgrades never reach.
      const { name, message } = ofBackstage;
      const statusCode = STATUS[name] ?? 500;
      response.setHeader('cache-control', 'no-store');
      response.status(statusCode).json({
        error: { name, message },
        request: {
          method: request.method,
          url: request.originalUrl.split('?', 1)[0],
        },
        response: { statusCode },
      });
    });
  };
}
