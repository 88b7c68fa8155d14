import {
  type AccessToken,
  type RetryOutcome,
  sendAuthorized,
  type SendAuthorizedOptions,
  type TokenSource,
  WorkloadOAuthError,
} from 'workload-oauth';
import { Wait } from '../insight/Wait';
import type { CallBody } from '../uploads/CallBody';
import type { JudgedAnswer } from './JudgedAnswer';
import type { KagentiCall } from './KagentiCall';
import { readTokenFailure } from './readTokenFailure';
import { TokenDeadline } from './TokenDeadline';

/**
 * A grant that takes longer has failed: the token endpoint is given ten seconds, and the
 * Workload API as many.
 */
const TOKEN_DEADLINE_MS = 25_000;

/** What the tries of a call are made of. */
export interface AuthorizedTriesOptions {
  readonly call: KagentiCall;
  readonly body: CallBody;
  readonly tokens: TokenSource;
  /** How much longer the token should live; as long as it does when absent. */
  readonly minimumLifetimeSeconds?: number;
  /** Makes one try, which is told how many went before. */
  readonly exchange: (
    token: AccessToken,
    resends: number,
  ) => Promise<JudgedAnswer>;
  /** Waits before the second try. */
  readonly pause?: () => Promise<void>;
  /** Hears once of each refused token what became of the call. */
  readonly onRefusal?: (outcome: RetryOutcome) => void;
}

/**
 * The tries of one call with the portal's token: one, or a second one after a 401.
 *
 * @remarks
 * One object for what else would be half a dozen functions, made anew for each call: a
 * kilobyte of garbage (measured).
 */
export class AuthorizedTries implements SendAuthorizedOptions<JudgedAnswer> {
  readonly tokens: TokenSource;
  readonly tokenRequest: TokenDeadline;
  readonly pause: AuthorizedTriesOptions['pause'];
  readonly onRefusal: AuthorizedTriesOptions['onRefusal'];
  readonly #body: CallBody;
  readonly #exchange: AuthorizedTriesOptions['exchange'];
  readonly #wait: Wait;
  #tries = 0;

  private constructor(options: AuthorizedTriesOptions) {
    const { call } = options;
    this.tokens = options.tokens;
    this.pause = options.pause;
    this.onRefusal = options.onRefusal;
    this.tokenRequest = TokenDeadline.create({
      milliseconds: TOKEN_DEADLINE_MS,
      callSignal: call.signal,
      minimumLifetimeSeconds: options.minimumLifetimeSeconds,
    });
    this.#body = options.body;
    this.#exchange = options.exchange;
    this.#wait = Wait.for(call.clock, 'token');
  }

  /**
   * Makes them.
   *
   * @param options - What they are made of
   * @throws KagentiError with `TOKEN_UNAVAILABLE` when there is no token, and what a try
   * fails with
   */
  static async make(options: AuthorizedTriesOptions): Promise<JudgedAnswer> {
    const tries = new AuthorizedTries(options);
    tries.#wait.begin();
    try {
      return await sendAuthorized(tries);
    } catch (error) {
      throw tries.#readFailure(error);
    } finally {
      tries.#wait.end();
    }
  }

  send(token: AccessToken): Promise<JudgedAnswer> {
    this.#wait.end();
    return this.#exchange(token, this.#tries++);
  }

  isUnauthorized({ cause }: JudgedAnswer): boolean {
    if (cause === 'token') this.#wait.begin();
    return cause === 'token';
  }

  /** Whoever judged the answer has read its body. */
  discard(): void {}

  isRepeatable(): boolean {
    return this.#body.isReplayable;
  }

  #readFailure(error: unknown): unknown {
    if (this.tokenRequest.isReasonOf(error)) {
      return readTokenFailure(tokenTooLate(error));
    }
    return error instanceof WorkloadOAuthError
      ? readTokenFailure(error)
      : error;
  }
}

function tokenTooLate(cause: unknown): WorkloadOAuthError {
  return new WorkloadOAuthError(
    'TOKEN_ENDPOINT_TIMEOUT',
    `There was no token within ${TOKEN_DEADLINE_MS / 1000} seconds.`,
    { cause },
  );
}
