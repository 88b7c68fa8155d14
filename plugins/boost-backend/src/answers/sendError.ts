import type { BoostErrorBody } from 'backstage-plugin-boost-common';
import type { KagentiError } from 'backstage-plugin-boost-node';
import type { Request, Response } from 'express';
import type { RequestRefusal } from './RequestRefusal';

/**
 * Tells the caller what went wrong, in the shape of Backstage's error answers. The
 * error's cause stays here.
 *
 * @param request - The request
 * @param response - The caller's, nothing of it sent yet
 * @param error - What went wrong
 * @internal
 */
export function sendError(
  request: Request,
  response: Response,
  error: RequestRefusal | KagentiError,
): void {
  const { name, message, code, statusCode } = error;
  if ('retryAfterSeconds' in error && error.retryAfterSeconds !== undefined) {
    // RFC 9110 section 10.2.3 knows whole seconds only.
    response.setHeader('retry-after', Math.ceil(error.retryAfterSeconds));
  }
  response.setHeader('cache-control', 'no-store');
  const body: BoostErrorBody = {
    error: { name, message, code },
    request: {
      method: request.method,
      url: request.originalUrl.split('?', 1)[0],
    },
    response: { statusCode },
  };
  response.status(statusCode).json(body);
}
