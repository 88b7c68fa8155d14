import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { CachedToken } from './CachedToken';
import { Moment } from './Moment';
import type { TokenSlotOptions } from './TokenSlot';

/** Clocks drift by milliseconds; more than this is a clock that was set, or a sleep. */
const LARGEST_DRIFT_MS = 1_000;

/**
 * Asks the issuer for a token and shares it with the other replicas.
 *
 * @param options - Those of the slot that wants it
 * @param closed - Aborted when nobody wants it any more: then nothing is sent or shared
 * @throws What the grant throws, the reason of `closed`, or `TOKEN_RESPONSE_INVALID` when
 * the token has expired on its way
 */
export async function requestCachedToken(
  options: TokenSlotOptions,
  closed: AbortSignal,
): Promise<CachedToken> {
  const requestedAt = Moment.now(options.clock);
  const first = await requestOnce(options, closed);
  if (first) return first;
  // The token may be as good as ever, only nobody can tell. A second one can be judged.
  const hasJumped =
    requestedAt.driftMs(Moment.now(options.clock)) > LARGEST_DRIFT_MS;
  const second = hasJumped ? await requestOnce(options, closed) : undefined;
  if (second) return second;
  throw new WorkloadOAuthError(
    'TOKEN_RESPONSE_INVALID',
    'The token had expired when it arrived. Check how long tokens of this client live, and why the issuer answers so slowly.',
  );
}

/** Undefined when the token has expired on its way. */
async function requestOnce(
  { clock, grant, shared, observer, ...times }: TokenSlotOptions,
  closed: AbortSignal,
): Promise<CachedToken | undefined> {
  closed.throwIfAborted();
  const requestedAt = Moment.now(clock);
  const granted = await observer.observeGrant(grant);
  closed.throwIfAborted();
  const cached = CachedToken.create(granted, requestedAt, times);
  if (cached.isExpired(Moment.now(clock))) return undefined;
  shared?.write(cached.token, granted);
  return cached;
}
