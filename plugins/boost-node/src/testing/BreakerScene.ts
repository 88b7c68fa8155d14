import type { Socket } from 'node:net';
import type { FakeClock } from 'boost-testkit';
import type { buildConnector } from 'undici';
import type { BreakerState } from '../breaker/BreakerState';
import { KagentiBreaker } from '../breaker/KagentiBreaker';
import { unreachable } from './unreachable';

/** A call whose end the test decides. */
export interface OpenCall {
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
  /** The answer, or the error. */
  readonly result: Promise<unknown>;
}

/** A breaker and what it was heard to say. */
export class BreakerScene {
  readonly breaker: KagentiBreaker;
  /** What it came to, in order. */
  readonly states: BreakerState[] = [];
  /** What it has logged. */
  readonly lines: string[] = [];
  readonly #failures: number;
  readonly #listeners = new Map<BreakerState, () => void>();

  private constructor(
    failures: number,
    openSeconds: number,
    monotonicMs: () => number,
  ) {
    this.#failures = failures;
    this.breaker = KagentiBreaker.create({
      origin: 'http://kagenti',
      failures,
      openSeconds,
      monotonicMs,
      logger: {
        info: line => this.lines.push(`info: ${line}`),
        warn: line => this.lines.push(`warn: ${line}`),
      },
      onChange: state => {
        this.states.push(state);
        this.#listeners.get(state)?.();
      },
    });
  }

  static create(options: {
    failures: number;
    openSeconds: number;
    clock: FakeClock;
  }): BreakerScene {
    const { failures, openSeconds, clock } = options;
    return new BreakerScene(failures, openSeconds, () => clock.monotonicMs());
  }

  /** The error of a call that fails, or that is refused. */
  fail(error: Error = unreachable()): Promise<unknown> {
    return this.breaker
      .run(() => Promise.reject(error), false)
      .catch(thrown => thrown);
  }

  succeed(): Promise<string> {
    return this.breaker.run(async () => 'answer', false);
  }

  /** As many failures as open it. */
  async open(): Promise<void> {
    for (let each = 0; each < this.#failures; each++) await this.fail();
  }

  begin(): OpenCall {
    let resolve!: OpenCall['resolve'];
    let reject!: OpenCall['reject'];
    const call = new Promise<string>((...ends) => ([resolve, reject] = ends));
    const result = this.breaker.run(() => call, false).catch(error => error);
    return { resolve, reject, result };
  }

  /** A connection is made, or fails. */
  connect(isMade: boolean): void {
    const connector: buildConnector.connector = (_target, callback) =>
      isMade
        ? callback(null, {} as Socket)
        : callback(new Error('refused'), null);
    this.breaker.watch(connector)({} as buildConnector.Options, () => {});
  }

  /** Waits for a state that is to come. */
  changeTo(state: BreakerState): Promise<void> {
    return new Promise(resolve => this.#listeners.set(state, resolve));
  }
}
