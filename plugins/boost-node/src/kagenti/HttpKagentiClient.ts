import { Agent, errors } from 'undici';
import {
  type RetryOutcome,
  sendAuthorized,
  type TokenSource,
  WorkloadOAuthError,
} from 'workload-oauth';
import { KagentiError } from '../errors/KagentiError';
import { assertKagentiPath } from './assertKagentiPath';
import { callHeaders } from './callHeaders';
import { createForbiddenError } from './createForbiddenError';
import { createUnauthorizedError } from './createUnauthorizedError';
import { discardBody } from './discardBody';
import { judgeAnswer } from './judgeAnswer';
import type { JudgedAnswer } from './JudgedAnswer';
import type { KagentiAnswer } from './KagentiAnswer';
import type { KagentiCall } from './KagentiCall';
import type { KagentiClient } from './KagentiClient';
import { readDetail } from './readDetail';
import { readTokenFailure } from './readTokenFailure';
import { readTransportFailure } from './readTransportFailure';
import { repeatOnDeadConnection } from './repeatOnDeadConnection';
import { TokenDeadline } from './TokenDeadline';

/** A machine that does not take the connection in this time is down or out of reach. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Kagenti ends a stream itself when its agent has been silent for 120 seconds
 * (measured), so a longer silence means that Kagenti is gone.
 */
const BODY_IDLE_TIMEOUT_MS = 150_000;

/**
 * A grant that takes longer has failed: the token endpoint is given ten seconds, and the
 * Workload API as many.
 */
const TOKEN_DEADLINE_MS = 25_000;

/** What the client is made of. */
export interface HttpKagentiClientOptions {
  readonly baseUrl: URL;
  readonly requestTimeoutSeconds: number;
  /** Absent when the portal has no identity at Kagenti: then no bearer is sent. */
  readonly tokens?: TokenSource;
  /** Waits before the retry after a 401; 100 ms when absent. */
  readonly pauseBeforeRetry?: () => Promise<void>;
  /** Hears once of each refused token what became of the call. */
  readonly onRefusal?: (outcome: RetryOutcome) => void;
}

/** Kagenti over HTTP, by a pool of kept connections. */
export class HttpKagentiClient implements KagentiClient {
  readonly #options: HttpKagentiClientOptions;
  readonly #dispatcher: Agent;
  readonly #basePath: string;

  private constructor(options: HttpKagentiClientOptions) {
    this.#options = options;
    this.#basePath = options.baseUrl.pathname.replace(/\/$/, '');
    this.#dispatcher = new Agent({
      connect: { timeout: CONNECT_TIMEOUT_MS },
      bodyTimeout: BODY_IDLE_TIMEOUT_MS,
    });
  }

  static create(options: HttpKagentiClientOptions): HttpKagentiClient {
    return new HttpKagentiClient(options);
  }

  async send(call: KagentiCall): Promise<KagentiAnswer> {
    assertKagentiPath(call.path);
    const { answer, cause } = await this.#sendWithToken(call);
    const { statusCode: status, headers, body } = answer;
    if (cause === 'token' && isOneWay(call) && this.#options.tokens) {
      throw new KagentiError({
        code: 'RETRY_LARGE_BODY',
        statusCode: 502,
        upstreamStatus: status,
        message:
          "Kagenti refused the portal's token, and the request was too large to be kept for a second try. Send it again: the next try has a fresh token.",
      });
    }
    if (cause) throw createUnauthorizedError(cause);
    if (status === 403) throw createForbiddenError(await readDetail(body));
    if (status >= 300 && status < 400 && status !== 304) {
      discardBody(body);
      throw new KagentiError({
        code: 'KAGENTI_BAD_ANSWER',
        statusCode: 502,
        upstreamStatus: status,
        message: `Kagenti answered with a redirect (${status}), which is never followed. Check that boost.kagenti.baseUrl is Kagenti's own address.`,
      });
    }
    return { status, headers, body };
  }

  /** Ends all calls, running streams included, and closes all connections. */
  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  async #sendWithToken(call: KagentiCall): Promise<JudgedAnswer> {
    const { tokens, pauseBeforeRetry, onRefusal } = this.#options;
    if (!tokens || call.isAnonymous) return this.#exchange(call, undefined);
    const deadline = TokenDeadline.create(TOKEN_DEADLINE_MS, call.signal);
    try {
      return await sendAuthorized({
        tokens,
        tokenRequest: deadline,
        send: token => this.#exchange(call, token.value.reveal()),
        isUnauthorized: ({ cause }) => cause === 'token',
        // Whoever judged the answer has read its body.
        discard: () => {},
        isRepeatable: !isOneWay(call),
        pause: pauseBeforeRetry,
        onRefusal,
      });
    } catch (error) {
      if (deadline.isReasonOf(error))
        throw readTokenFailure(tokenTooLate(error));
      throw error instanceof WorkloadOAuthError
        ? readTokenFailure(error)
        : error;
    }
  }

  async #exchange(
    call: KagentiCall,
    bearer: string | undefined,
  ): Promise<JudgedAnswer> {
    const { baseUrl, requestTimeoutSeconds } = this.#options;
    const headers = callHeaders(call, bearer);
    const query = call.query?.size ? `?${call.query}` : '';
    const exchange = () =>
      this.#dispatcher.request({
        origin: baseUrl.origin,
        path: `${this.#basePath}${call.path}${query}`,
        method: call.method,
        headers,
        body: call.body,
        signal: call.signal,
        headersTimeout:
          (call.responseTimeoutSeconds ?? requestTimeoutSeconds) * 1000,
      });
    call.signal?.throwIfAborted();
    try {
      const answer = await repeatOnDeadConnection(call.method, exchange);
      return await judgeAnswer(answer, call.signal);
    } catch (error) {
      // Whoever aborted knows why; it is no failure of Kagenti.
      if (call.signal?.aborted) throw error;
      // A call that undici refuses to make is the calling plugin's mistake.
      if (error instanceof errors.InvalidArgumentError) throw error;
      throw readTransportFailure(error, baseUrl.origin, isOneWay(call));
    }
  }
}

/** A stream is gone once it was sent; a buffer can be sent again. */
function isOneWay(call: KagentiCall): boolean {
  return call.body !== undefined && !Buffer.isBuffer(call.body);
}

function tokenTooLate(cause: unknown): WorkloadOAuthError {
  return new WorkloadOAuthError(
    'TOKEN_ENDPOINT_TIMEOUT',
    `There was no token within ${TOKEN_DEADLINE_MS / 1000} seconds.`,
    { cause },
  );
}
