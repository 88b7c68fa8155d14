import { setTimeout as delay } from 'node:timers/promises';
import type { AccessToken } from '../tokens/AccessToken';
import type { TokenRequest } from '../tokens/TokenRequest';
import type { TokenSource } from '../tokens/TokenSource';
import type { RetryOutcome } from './RetryOutcome';

/**
 * The resource may have to learn of a key that the issuer has just begun to use;
 * a tenth of a second spares it a refusal that is already out of date.
 */
const PAUSE_BEFORE_RETRY_MS = 100;

/**
 * How to send one request with a token.
 *
 * @public
 */
export interface SendAuthorizedOptions<Answer> {
  /** Where tokens come from. */
  readonly tokens: TokenSource;
  /** What the token is for. */
  readonly tokenRequest?: TokenRequest;
  /** Sends the request with this token. */
  readonly send: (token: AccessToken) => Promise<Answer>;
  /**
   * Whether the answer is a 401 that a fresh token may mend. One that tells of other
   * trouble, such as a gateway's with the service behind it, is none of these.
   */
  readonly isUnauthorized: (answer: Answer) => boolean;
  /** Releases an answer that nobody will read. */
  readonly discard: (answer: Answer) => void;
  /**
   * Whether the request can be sent a second time: its body must still be at hand. A
   * function is asked after the refusal, when a streamed body shows how long it was.
   */
  readonly isRepeatable: boolean | (() => boolean);
  /** Waits before the second try; 100 ms when absent. */
  readonly pause?: () => Promise<void>;
  /** Hears once of each refusal what became of it, for metrics. It must not throw. */
  readonly onRefusal?: (outcome: RetryOutcome) => void;
}

/**
 * Sends a request with a token and, after a 401, once more with a fresh one. The
 * second answer is final, and nothing but a 401 causes a retry: a 403 means a
 * missing role, which no new token has (requirements 002.6, 002.7 and X.6). The first
 * answer is final too when the source has no other token than the refused one.
 *
 * @param options - What to send and how
 * @throws WorkloadOAuthError when no token is to be had, and what `send` throws
 * @public
 */
export async function sendAuthorized<Answer>(
  options: SendAuthorizedOptions<Answer>,
): Promise<Answer> {
  const { tokens } = options;
  const token = await tokens.getAccessToken(options.tokenRequest);
  const answer = await options.send(token);
  if (!options.isUnauthorized(answer)) return answer;

  tokens.invalidate(token);
  let outcome: RetryOutcome = 'failed';
  try {
    const next = await nextToken(options, token, answer);
    if (!next) {
      outcome = 'withheld';
      return answer;
    }
    options.discard(answer);
    const second = await options.send(next);
    outcome = options.isUnauthorized(second) ? 'refused' : 'mended';
    return second;
  } finally {
    options.onRefusal?.(outcome);
  }
}

/** The token for a second try, or undefined when there can be none. */
async function nextToken<Answer>(
  options: SendAuthorizedOptions<Answer>,
  refused: AccessToken,
  answer: Answer,
): Promise<AccessToken | undefined> {
  const isRepeatable =
    typeof options.isRepeatable === 'function'
      ? options.isRepeatable()
      : options.isRepeatable;
  if (!isRepeatable) return undefined;
  await (options.pause ?? pauseBeforeRetry)();
  try {
    const next = await options.tokens.getAccessToken(options.tokenRequest);
    // A source that has just seen a fresh token refused keeps its newest one for a
    // while. The resource has already said what it thinks of that one.
    return next.value.equals(refused.value) ? undefined : next;
  } catch (error) {
    options.discard(answer);
    throw error;
  }
}

async function pauseBeforeRetry(): Promise<void> {
  await delay(PAUSE_BEFORE_RETRY_MS);
}
