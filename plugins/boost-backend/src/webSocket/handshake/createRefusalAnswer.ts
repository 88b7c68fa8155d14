import type { LoggerService } from '@backstage/backend-plugin-api';
import type { BoostErrorCode } from 'backstage-plugin-boost-common';
import type { Request, Response } from 'express';
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
 * @remarks
 * Backstage's log of requests is written by a middleware that upgrades never reach, and the
 * audit knows nothing of who has no valid token. So the log gets a line for each refusal.
 *
 * @param logger - Told what administrators need to know and callers must not
 * @param countLimited - Told of every refusal, to count those that limits have made
 * @internal
 */
export function createRefusalAnswer(
  logger: Pick<LoggerService, 'debug' | 'warn' | 'error'>,
  countLimited: (code: BoostErrorCode) => void,
): (error: unknown, request: Request, response: Response) => void {
  const handleError = createErrorHandler(logger, countLimited);
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
    // Whoever has left is not refused.
    if (!response.headersSent) return;
    const { code, name } = Object(error);
    logger.debug(`A WebSocket was refused with ${response.statusCode}`, {
      requestId: String(response.getHeader('x-request-id')),
      error: String(code ?? name),
      from: String(request.ip),
    });
  };
}
