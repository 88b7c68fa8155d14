import type { JsonObject } from '@backstage/types';
import { KagentiError } from 'backstage-plugin-boost-node';
import { RequestRefusal } from '../answers/RequestRefusal';

/**
 * What an audit event says of a request that failed.
 *
 * @remarks
 * The event gets an error of its own: loggers print causes and further fields of the
 * original, and an unexpected error may quote anything.
 *
 * @param error - What was thrown
 * @param isAbandoned - Whether the caller had left
 * @internal
 */
export function describeFailure(
  error: unknown,
  isAbandoned: boolean,
): { error: Error; meta: JsonObject } {
  if (isAbandoned) {
    return {
      error: new Error('The caller left before the answer was complete'),
      meta: { outcome: 'abandoned' },
    };
  }
  if (error instanceof RequestRefusal) {
    const { message, code, statusCode: status, permission } = error;
    if (status >= 500) {
      // Nothing was decided, least of all by the caller's mistake.
      return {
        error: new Error(message),
        meta: { outcome: 'failed', code, status },
      };
    }
    const decision = permission ? 'denied' : 'refused';
    return {
      error: new Error(message),
      meta: { outcome: decision, decision, code, status, permission },
    };
  }
  if (error instanceof KagentiError) {
    const { message, code, statusCode: status, upstreamStatus } = error;
    const known = upstreamStatus === undefined ? {} : { upstreamStatus };
    return {
      error: new Error(message),
      meta: { outcome: 'failed', code, status, ...known },
    };
  }
  return {
    error: new Error('The request failed unexpectedly'),
    meta: { outcome: 'failed' },
  };
}
