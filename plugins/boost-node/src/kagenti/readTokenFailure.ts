import { WorkloadOAuthError } from 'workload-oauth';
import { KagentiError } from '../errors/KagentiError';

/** When to come back if Keycloak does not say: about as long as it takes to restart. */
const DEFAULT_RETRY_AFTER_SECONDS = 5;

/** Longer waits are not passed on: the trouble is usually over sooner. */
const MAX_RETRY_AFTER_SECONDS = 60;

/**
 * The error for a call that could not be made for want of a token. What Keycloak
 * said is for administrators, in the log and the status, not for every user.
 */
export function readTokenFailure(error: WorkloadOAuthError): KagentiError {
  return new KagentiError({
    code: 'TOKEN_UNAVAILABLE',
    statusCode: 503,
    message: `The portal has no token for Kagenti at the moment (${error.code}). Try again shortly; if it lasts, an administrator finds the reason in the portal's status and log.`,
    cause: error,
    retryAfterSeconds: Math.min(
      error.retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS,
      MAX_RETRY_AFTER_SECONDS,
    ),
  });
}
