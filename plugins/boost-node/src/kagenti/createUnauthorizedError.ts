import { KagentiError } from '../errors/KagentiError';
import type { UnauthorizedCause } from './UnauthorizedCause';

const TOKEN_REFUSED =
  'Kagenti does not accept the portal. Check that boost.kagenti.auth names the realm that Kagenti trusts, and that the clocks agree.';
const KAGENTI_REFUSED =
  "Kagenti's own Kubernetes credentials are refused by its cluster. Check Kagenti's service account.";
const AGENT_REFUSED =
  'Kagenti accepted the call, but the agent, or the address that it was to fetch, refused it (401). Check which credentials that side asks for.';

/**
 * The error for a 401. It may not reach the browser as it is: there it would mean that
 * the user must sign in again.
 *
 * @param cause - What the 401 is about
 */
export function createUnauthorizedError(
  cause: UnauthorizedCause,
): KagentiError {
  if (cause === 'agent') {
    return new KagentiError({
      code: 'AGENT_UNAUTHORIZED',
      statusCode: 502,
      upstreamStatus: 401,
      message: AGENT_REFUSED,
    });
  }
  return new KagentiError({
    code: 'KAGENTI_UNAUTHORIZED',
    statusCode: 502,
    upstreamStatus: 401,
    message: cause === 'kagenti' ? KAGENTI_REFUSED : TOKEN_REFUSED,
  });
}
