import { errors } from 'undici';
import type { RetryOutcome, TokenSource } from 'workload-oauth';
import type { KagentiBreaker } from '../breaker/KagentiBreaker';
import { discardBody } from '../connections/discardBody';
import {
  KagentiConnections,
  type KagentiConnectionsOptions,
} from '../connections/KagentiConnections';
import { KagentiError } from '../errors/KagentiError';
import { KagentiInsight } from '../insight/KagentiInsight';
import type { CallBody } from '../uploads/CallBody';
import { createCallBody } from '../uploads/createCallBody';
import { retryLargeBody } from '../uploads/retryLargeBody';
import { assertKagentiPath } from './assertKagentiPath';
import { AuthorizedTries } from './AuthorizedTries';
import { BearerHeader } from './BearerHeader';
import { callHeaders } from './callHeaders';
import { createForbiddenError } from './createForbiddenError';
import { createUnauthorizedError } from './createUnauthorizedError';
import { judgeAnswer } from './judgeAnswer';
import type { JudgedAnswer } from './JudgedAnswer';
import type { KagentiAnswer } from './KagentiAnswer';
import type { KagentiCall } from './KagentiCall';
import type { KagentiClient } from './KagentiClient';
import { readDetail } from './readDetail';
import { readTransportFailure } from './readTransportFailure';

/**
 * Kagenti looks at the token when the whole body is there, so the token of an upload
 * that cannot be sent twice has to live as long as the upload takes.
 */
const UPLOAD_SECONDS = 120;

/** What the client is made of. */
export interface HttpKagentiClientOptions extends KagentiConnectionsOptions {
  /** How much of a streamed body is kept for a second try. */
  readonly maxReplayBytes: number;
  /** Absent when the portal has no identity at Kagenti: then no bearer is sent. */
  readonly tokens?: TokenSource;
  /** Waits before the retry after a 401; 100 ms when absent. */
  readonly pauseBeforeRetry?: () => Promise<void>;
  /** Hears once of each refused token what became of the call. */
  readonly onRefusal?: (outcome: RetryOutcome) => void;
  /** Refuses calls while Kagenti cannot be reached; every call tries when absent. */
  readonly breaker?: KagentiBreaker;
  /** Watches all exchanges; one with the process's own instruments when absent. */
  readonly insight?: KagentiInsight;
}

/** Kagenti over HTTP, by kept connections. */
export class HttpKagentiClient implements KagentiClient {
  readonly #options: HttpKagentiClientOptions;
  readonly #connections: KagentiConnections;
  readonly #insight: KagentiInsight;
  readonly #bearer = new BearerHeader();

  private constructor(options: HttpKagentiClientOptions) {
    this.#options = options;
    this.#connections = KagentiConnections.create(options);
    this.#insight = options.insight ?? KagentiInsight.create(options);
  }

  static create(options: HttpKagentiClientOptions): HttpKagentiClient {
    return new HttpKagentiClient(options);
  }

  async send(call: KagentiCall): Promise<KagentiAnswer> {
    assertKagentiPath(call.path);
    const body = createCallBody(call.body, this.#options.maxReplayBytes);
    const { answer, cause } = await this.#sendWithToken(call, body);
    const { status } = answer;
    const { isReplayable } = body;
    body.settle();
    if (cause === 'token' && !isReplayable && this.#options.tokens) {
      throw retryLargeBody();
    }
    if (cause) throw createUnauthorizedError(cause);
    if (status === 403) {
      throw createForbiddenError(await readDetail(answer.body));
    }
    if (status >= 300 && status < 400 && status !== 304) {
      discardBody(answer.body);
      throw new KagentiError({
        code: 'KAGENTI_BAD_ANSWER',
        statusCode: 502,
        upstreamStatus: status,
        message: `Kagenti answered with a redirect (${status}), which is never followed. Check that boost.kagenti.baseUrl is Kagenti's own address.`,
      });
    }
    return answer;
  }

  /** Ends all calls, running streams included, and closes all connections. */
  async close(): Promise<void> {
    this.#connections.close();
  }

  #sendWithToken(call: KagentiCall, body: CallBody): Promise<JudgedAnswer> {
    const { tokens, pauseBeforeRetry, onRefusal } = this.#options;
    if (!tokens || call.isAnonymous) return this.#exchange(call, body);
    return AuthorizedTries.make({
      call,
      body,
      tokens,
      minimumLifetimeSeconds: this.#lifetimeFor(call, body),
      exchange: (token, resends) =>
        this.#exchange(call, body, this.#bearer.of(token), resends),
      pause: pauseBeforeRetry,
      onRefusal,
    });
  }

  #lifetimeFor({ headers }: KagentiCall, { kind }: CallBody) {
    if (kind !== 'stream') return undefined;
    const length = Number(headers?.['content-length'] ?? Infinity);
    const { maxReplayBytes } = this.#options;
    return length > maxReplayBytes ? UPLOAD_SECONDS : undefined;
  }

  #exchange(
    call: KagentiCall,
    body: CallBody,
    authorization?: string,
    resends = 0,
  ): Promise<JudgedAnswer> {
    const { breaker } = this.#options;
    const exchange = () =>
      this.#exchangeNow(call, body, authorization, resends);
    return breaker ? breaker.run(exchange, body.kind !== 'none') : exchange();
  }

  async #exchangeNow(
    call: KagentiCall,
    body: CallBody,
    authorization: string | undefined,
    resends: number,
  ): Promise<JudgedAnswer> {
    const { signal } = call;
    if (signal?.aborted) throw signal.reason;
    const watch = this.#insight.watch(call, body, resends);
    const headers = watch.run(() => callHeaders(call, authorization));
    try {
      const answer = await watch.run(() =>
        this.#connections.exchange(call, headers, body, watch),
      );
      const timed = watch.time(answer);
      if (timed.status !== 401) return { answer: timed };
      return await judgeAnswer(timed, signal);
    } catch (error) {
      const failure = this.#readFailure(error, call, body);
      watch.fail(failure);
      throw failure;
    }
  }

  #readFailure(error: unknown, { signal }: KagentiCall, body: CallBody) {
    // Whoever aborted knows why; it is no failure of Kagenti. Nor is a body that the
    // caller did not bring to its end.
    if (signal?.aborted || error === body.failure) return error;
    // A call that undici refuses to make is the calling plugin's mistake.
    if (error instanceof errors.InvalidArgumentError) return error;
    if (error instanceof KagentiError) return error;
    const { origin } = this.#options.baseUrl;
    return readTransportFailure(error, origin, body.kind === 'stream');
  }
}
