import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { isSecureEndpoint } from '../http/isSecureEndpoint';
import type { TokenRequest } from '../tokens/TokenRequest';
import type { TokenSource } from '../tokens/TokenSource';
import { assertWithinResource } from './assertWithinResource';
import { isRepeatableBody } from './isRepeatableBody';
import type { RetryOutcome } from './RetryOutcome';
import { sendAuthorized } from './sendAuthorized';

/**
 * `fetch` that sends a token along.
 *
 * @public
 */
export type AuthorizedFetch = (
  url: string | URL,
  init?: RequestInit,
) => Promise<Response>;

/**
 * Options of {@link createAuthorizedFetch}.
 *
 * @public
 */
export interface AuthorizedFetchOptions {
  /** Where tokens come from. */
  readonly tokens: TokenSource;
  /** What the token is for; the source's default when absent. */
  readonly tokenRequest?: TokenRequest;
  /** Where the token may go: this origin, and this path and what is below it. */
  readonly resource: URL;
  /** How requests travel; the global `fetch` when absent. */
  readonly fetch?: typeof fetch;
  /** Hears once of each refused token what became of the request, for metrics. */
  readonly onRefusal?: (outcome: RetryOutcome) => void;
  /** Waits before the second try; 100 ms when absent. */
  readonly pause?: () => Promise<void>;
}

/**
 * Makes a `fetch` for one resource that sends the token of a source, and after a 401
 * once more with a fresh one, by the rule of {@link sendAuthorized}.
 *
 * @remarks
 * The token goes nowhere else: another origin or a path outside of the resource is an
 * error, and redirects come back as they are instead of being followed. An
 * `Authorization` of the caller is replaced. A body that is a stream is sent once; its
 * 401 is final. The caller's `signal` also ends the wait for a token. Follows
 * requirements 002.6, 002.7 and X.6.
 *
 * @param options - Whose token, and for what
 * @throws WorkloadOAuthError with `INVALID_OPTION` when the resource is neither https
 * nor loopback nor in-cluster, or has a query or a user
 * @public
 */
export function createAuthorizedFetch(
  options: AuthorizedFetchOptions,
): AuthorizedFetch {
  const { tokens, tokenRequest, onRefusal, pause } = options;
  // A URL can be changed by whoever holds it.
  const resource = new URL(options.resource);
  assertResource(resource);
  const send = options.fetch ?? fetch;
  return async (url, init = {}) => {
    const target = assertWithinResource(url, resource);
    return sendAuthorized({
      tokens,
      tokenRequest: init.signal
        ? { ...tokenRequest, signal: init.signal }
        : tokenRequest,
      send: token => {
        const headers = new Headers(init.headers);
        headers.set('authorization', `Bearer ${token.value.reveal()}`);
        return send(target, { ...init, headers, redirect: 'manual' });
      },
      isUnauthorized: ({ status }) => status === 401,
      discard: ({ body }) => void body?.cancel().catch(() => {}),
      isRepeatable: isRepeatableBody(init.body),
      onRefusal,
      pause,
    });
  };
}

function assertResource(resource: URL): void {
  const { search, hash, username, password } = resource;
  if (isSecureEndpoint(resource) && !search && !hash && !username && !password)
    return;
  throw new WorkloadOAuthError(
    'INVALID_OPTION',
    `resource ${resource.origin}${resource.pathname} cannot be sent a token. It must be https, or http on loopback or in-cluster, without user, query and fragment.`,
  );
}
