import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';
import type { buildConnector } from 'undici';
import type { KagentiError } from '../errors/KagentiError';
import type { BreakerState } from './BreakerState';
import { ConnectionFailure } from './ConnectionFailure';
import { isConnectionFailure } from './isConnectionFailure';
import { kagentiDown } from './kagentiDown';
import { OpenTime } from './OpenTime';

const STATES: Partial<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'halfOpen',
};

/** When the breaker opens, for how long, and who hears of it. */
export interface KagentiBreakerOptions {
  /** Where Kagenti is, as it stands in messages. */
  readonly origin: string;
  /** After so many failed connections in a row; at least 1. */
  readonly failures: number;
  /** For so long. */
  readonly openSeconds: number;
  readonly logger: Pick<LoggerService, 'info' | 'warn'>;
  /** Hears of each change. */
  readonly onChange?: (state: BreakerState) => void;
  /** A clock that nobody sets, in milliseconds; this process's when absent. */
  readonly monotonicMs?: () => number;
}

/**
 * Spares callers the wait for a Kagenti that cannot be reached, and Kagenti the calls.
 *
 * @remarks
 * The library counts and decides. Two things are ours. Others
 * are refused while one call tries, where the library would let them wait for it. And that
 * one has done its work as soon as its connection is made: its answer may take a minute.
 */
export class KagentiBreaker {
  readonly #options: KagentiBreakerOptions;
  readonly #openTime: OpenTime;
  readonly #policy: CircuitBreakerPolicy;
  #lastFailure: KagentiError | undefined;
  #timesOpened = 0;
  #isDown = false;
  /** Whether the library counts a row of failures. */
  #hasFailed = false;
  #onConnected: (() => void) | undefined;

  private constructor(options: KagentiBreakerOptions) {
    const { failures, openSeconds, onChange } = options;
    this.#options = options;
    this.#openTime = OpenTime.create({
      seconds: openSeconds,
      monotonicMs: options.monotonicMs ?? (() => performance.now()),
    });
    this.#policy = circuitBreaker(
      handleWhenResult(result => result instanceof ConnectionFailure),
      {
        breaker: new ConsecutiveBreaker(failures),
        halfOpenAfter: this.#openTime,
      },
    );
    this.#policy.onBreak(() => this.#hearOpened());
    this.#policy.onStateChange(state => {
      const name = STATES[state];
      if (name) onChange?.(name);
    });
  }

  static create(options: KagentiBreakerOptions): KagentiBreaker {
    return new KagentiBreaker(options);
  }

  /**
   * Makes a call, unless it is known to be in vain.
   *
   * @param call - Makes it
   * @param hasBody - Whether it sends a body
   * @throws KagentiError with `KAGENTI_DOWN`, or what the call fails with
   */
  run<T>(call: () => Promise<T>, hasBody: boolean): Promise<T> {
    switch (this.#policy.state) {
      case CircuitState.HalfOpen:
        return Promise.reject(this.#refuse());
      case CircuitState.Open:
        return this.#try(call, hasBody);
      default:
        return this.#pass(call, hasBody);
    }
  }

  /**
   * A connector that tells the breaker of the connections it makes.
   *
   * @param connector - What makes them
   */
  watch(connector: buildConnector.connector): buildConnector.connector {
    return (target, callback) =>
      connector(target, (...result) => {
        if (result[1]) this.#onConnected?.();
        callback(...result);
      });
  }

  /**
   * The library counts failures in a row. Of successes it needs to hear the one that ends a
   * row and no other, which spares nearly all calls what telling it costs. That one also
   * is the first after the breaker was open, as opening counts as a failure.
   */
  #pass<T>(call: () => Promise<T>, hasBody: boolean): Promise<T> {
    const begunAfter = this.#timesOpened;
    return call().then(
      answer => (this.#hasFailed ? this.#countSuccess(answer) : answer),
      async error => {
        const failure = this.#failureOf(error, hasBody, begunAfter);
        if (failure) await this.#count(failure);
        throw error;
      },
    );
  }

  async #countSuccess<T>(answer: T): Promise<T> {
    const isClosed = this.#policy.state === CircuitState.Closed;
    if (isClosed) await this.#count(undefined);
    this.#hearClosed();
    return answer;
  }

  async #count(failure: ConnectionFailure | undefined): Promise<void> {
    this.#hasFailed = failure !== undefined;
    await this.#policy.execute(() => failure);
  }

  async #try<T>(call: () => Promise<T>, hasBody: boolean): Promise<T> {
    let settling: Promise<T | ConnectionFailure> | undefined;
    try {
      await this.#policy.execute(() => {
        const connected = new Promise<void>(resolve => {
          this.#onConnected = resolve;
        });
        settling = this.#settle(call, hasBody);
        return Promise.race([settling, connected]);
      });
    } catch (error) {
      throw isBrokenCircuitError(error) ? this.#refuse() : error;
    } finally {
      if (settling) this.#onConnected = undefined;
    }
    const settled = await (settling as Promise<T | ConnectionFailure>);
    if (settled instanceof ConnectionFailure) throw settled.error;
    this.#hearClosed();
    return settled;
  }

  async #settle<T>(
    call: () => Promise<T>,
    hasBody: boolean,
  ): Promise<T | ConnectionFailure> {
    const begunAfter = this.#timesOpened;
    try {
      return await call();
    } catch (error) {
      const failure = this.#failureOf(error, hasBody, begunAfter);
      if (failure) return failure;
      throw error;
    }
  }

  #failureOf(
    error: unknown,
    hasBody: boolean,
    begunAfter: number,
  ): ConnectionFailure | undefined {
    // What was under way when the breaker opened says nothing about Kagenti now.
    if (begunAfter !== this.#timesOpened) return undefined;
    if (!isConnectionFailure(error, hasBody)) return undefined;
    this.#lastFailure = error;
    return ConnectionFailure.of(error);
  }

  #refuse(): KagentiError {
    return kagentiDown({
      origin: this.#options.origin,
      remainingSeconds: this.#openTime.remainingSeconds,
      lastFailure: this.#lastFailure,
    });
  }

  #hearClosed(): void {
    if (!this.#isDown || this.#policy.state !== CircuitState.Closed) return;
    this.#isDown = false;
    const { logger, origin } = this.#options;
    logger.info(`Kagenti at ${origin} answers again, and calls go through.`);
  }

  #hearOpened(): void {
    const { failures, openSeconds, logger } = this.#options;
    this.#timesOpened += 1;
    // Also the row of a try that fails, which the library counts on.
    this.#hasFailed = true;
    // A try that failed opens it again: nothing new.
    if (this.#isDown) return;
    this.#isDown = true;
    logger.warn(
      `Kagenti could not be reached ${failures} times in a row. Calls are refused for ${openSeconds} s at a time, until one connects. The last failure: ${this.#lastFailure?.message}`,
    );
  }
}
