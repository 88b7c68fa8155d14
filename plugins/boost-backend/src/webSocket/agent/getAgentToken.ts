import { KagentiError } from 'backstage-plugin-boost-node';
import {
  type AccessToken,
  type TokenSource,
  WorkloadOAuthError,
} from 'workload-oauth';

/** As for every other call: a grant that takes longer has failed. */
const TOKEN_DEADLINE_MS = 25_000;
const RETRY_AFTER_SECONDS = 5;
const MAX_RETRY_AFTER_SECONDS = 60;

/**
 * The token with which the portal opens a WebSocket at Kagenti.
 *
 * @param tokens - Where the portal's tokens come from
 * @param audience - For whom it shall be; as for the other calls when absent
 * @param signal - Fires when the caller leaves
 * @throws KagentiError with `TOKEN_UNAVAILABLE`
 * @internal
 */
export async function getAgentToken(
  tokens: TokenSource,
  audience: string | undefined,
  signal: AbortSignal,
): Promise<AccessToken> {
  const deadline = AbortSignal.timeout(TOKEN_DEADLINE_MS);
  try {
    return await tokens.getAccessToken({
      audience,
      signal: AbortSignal.any([signal, deadline]),
    });
  } catch (error) {
    if (signal.aborted) throw error;
    if (deadline.aborted) throw unavailable('TOKEN_ENDPOINT_TIMEOUT', error);
    if (!(error instanceof WorkloadOAuthError)) throw error;
    throw unavailable(error.code, error, error.retryAfterSeconds);
  }
}

function unavailable(
  reason: string,
  cause: unknown,
  retryAfterSeconds: number = RETRY_AFTER_SECONDS,
): KagentiError {
  return new KagentiError({
    code: 'TOKEN_UNAVAILABLE',
    statusCode: 503,
    message: `The portal has no token for Kagenti at the moment (${reason}). Try again shortly; if it lasts, an administrator finds the reason in the portal's status and log.`,
    cause,
    retryAfterSeconds: Math.min(retryAfterSeconds, MAX_RETRY_AFTER_SECONDS),
  });
}
