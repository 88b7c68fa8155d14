import { setTimeout as delay } from 'node:timers/promises';
import type { AccessToken } from '../tokens/AccessToken';
import type { TokenRequest } from '../tokens/TokenRequest';
import type { TokenSource } from '../tokens/TokenSource';

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
  /** Whether the request can be sent a second time: its body must still be at hand. */
  readonly isRepeatable: boolean;
  /** Waits before the second try; 100 ms when absent. */
  readonly pause?: () => Promise<void>;
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
  const { tokens, tokenRequest, send } = options;
  const token = await tokens.getAccessToken(tokenRequest);
  const answer = await send(token);
  if (!options.isUnauthorized(answer)) return answer;

  tokens.invalidate(token);
  if (!options.isRepeatable) return answer;
  await (options.pause ?? pauseBeforeRetry)();
  let next: AccessToken;
  try {
    next = await tokens.getAccessToken(tokenRequest);
  } catch (error) {
    options.discard(answer);
    throw error;
  }
  // A source that has just seen a fresh token refused keeps its newest one for a
  // while. The resource has already said what it thinks of that one.
  if (next.value.equals(token.value)) return answer;
  options.discard(answer);
  return send(next);
}

async function pauseBeforeRetry(): Promise<void> {
  await delay(PAUSE_BEFORE_RETRY_MS);
}
