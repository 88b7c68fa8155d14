import type { KagentiAnswer } from './KagentiAnswer';
import type { KagentiCall } from './KagentiCall';

/**
 * Calls Kagenti as the portal.
 *
 * @public
 */
export interface KagentiClient {
  /**
   * Sends one call with the portal's bearer. After a 401 the token is dropped, a
   * fresh one fetched, and the call sent once more; a 403 is never retried, since
   * it means a missing role (requirements 002.6 and X.6). A 401 that Kagenti says to
   * be the agent's, or its own cluster's, is final at once and leaves the token in use.
   *
   * @param call - What to send
   * @throws KagentiError with `TOKEN_UNAVAILABLE` (503), `KAGENTI_UNAUTHORIZED` (502:
   * Kagenti does not accept the portal, or its cluster does not accept Kagenti),
   * `AGENT_UNAUTHORIZED` (502: the agent, or an address that Kagenti was to fetch,
   * answered 401), `KAGENTI_ROLE_MISSING` or `KAGENTI_FORBIDDEN` (502),
   * `KAGENTI_DOWN` (503: not tried, since Kagenti could not be reached again and again),
   * `KAGENTI_UNREACHABLE` (502), `KAGENTI_TIMEOUT` (504), `KAGENTI_BAD_ANSWER` (502, a
   * redirect) or `RETRY_LARGE_BODY` (502). Every other answer, errors included, is
   * returned.
   * @throws InputError when the call's `path` is not plainly one below `/api/v1/`
   * @throws The reason of the abort when the call's `signal` was aborted
   */
  send(call: KagentiCall): Promise<KagentiAnswer>;
}
