import { context, SpanStatusCode } from '@opentelemetry/api';
import type { ExchangeObserver } from '../connections/ExchangeObserver';
import { KagentiError } from '../errors/KagentiError';
import type { CallBody } from '../uploads/CallBody';
import type { CallClock } from '../kagenti/CallClock';
import type { CallSignal } from '../kagenti/CallSignal';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import type { KagentiCall } from '../kagenti/KagentiCall';
import type { AbortPhase } from './AbortPhase';
import type { AbortSide } from './AbortSide';
import { findAbortSide } from './findAbortSide';
import type { KagentiMetrics } from './KagentiMetrics';
import type { StartedSpan } from './StartedSpan';
import { TimedBody } from './TimedBody';
import { Wait } from './Wait';

/** What is watched, and where it is written down. */
export interface ExchangeWatchOptions {
  readonly call: KagentiCall;
  readonly body: CallBody;
  readonly metrics: KagentiMetrics;
  /** Absent when nobody records it. */
  readonly started: StartedSpan | undefined;
}

/** Watches one exchange with Kagenti, from its beginning to the last byte of the answer. */
export class ExchangeWatch implements ExchangeObserver {
  // Of the call only what is needed to the end: a stream would hold all of it until then.
  readonly #signal: CallSignal | undefined;
  readonly #clock: CallClock | undefined;
  readonly #answersStream: boolean;
  readonly #body: CallBody;
  readonly #metrics: KagentiMetrics;
  readonly #started: StartedSpan | undefined;
  readonly #wait: Wait;
  readonly #sentBefore: number;
  #status: number | undefined;
  #isSent = false;
  #isStream = false;
  #isOver = false;

  private constructor({ call, body, metrics, started }: ExchangeWatchOptions) {
    this.#signal = call.signal;
    this.#clock = call.clock;
    this.#answersStream = call.answersStream === true;
    this.#body = body;
    this.#metrics = metrics;
    this.#started = started;
    this.#wait = Wait.for(call.clock, 'kagenti');
    this.#sentBefore = body.sentBytes;
  }

  static create(options: ExchangeWatchOptions): ExchangeWatch {
    return new ExchangeWatch(options);
  }

  /**
   * Makes the exchange, as a part of its span: what it calls finds the trace there.
   *
   * @param exchange - Makes it
   */
  run<T>(exchange: () => T): T {
    const started = this.#started;
    return started ? context.with(started.context, exchange) : exchange();
  }

  onSent(): void {
    this.#isSent = true;
    this.#wait.begin();
  }

  onRepeat(): void {
    this.#wait.end();
    this.#metrics.retried('connection');
    this.#started?.span.addEvent('boost.connection.replaced');
  }

  onHead(status: number): void {
    this.#wait.end();
    this.#status = status;
    this.#started?.span.setAttribute('http.response.status_code', status);
    this.#isStream = this.#answersStream && status < 300;
    if (this.#isStream) this.#metrics.streamBegan();
  }

  onData(bytes: number): void {
    this.#metrics.received(bytes);
  }

  onOver(error?: Error): void {
    this.#wait.end();
    // Without a head, another connection may yet bring one.
    if (this.#status !== undefined) this.#finish('body', error);
  }

  /**
   * The answer as its reader gets it: with a body that tells who waits for whom.
   *
   * @param answer - Kagenti's
   */
  time(answer: KagentiAnswer): KagentiAnswer {
    if (!this.#clock) return answer;
    const { status, headers, body } = answer;
    const isStream = this.#isStream;
    const timed = TimedBody.create({ body, wait: this.#wait, isStream });
    return { status, headers, body: timed };
  }

  /**
   * There is no answer, and there will be none.
   *
   * @param error - What the caller of the call is told
   */
  fail(error: unknown): void {
    this.#wait.end();
    if (this.#status === undefined) this.#finish('head', error);
  }

  #finish(phase: AbortPhase, error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const metrics = this.#metrics;
    if (this.#isStream) metrics.streamEnded();
    metrics.sent(this.#body.sentBytes - this.#sentBefore);
    const side = error === undefined ? undefined : this.#sideOf(error);
    // What never went out has not been ended by anybody.
    if (side && this.#isSent) metrics.aborted(side, phase);
    this.#endSpan(error, side);
  }

  #sideOf(error: unknown): AbortSide {
    const isBodyBroken = this.#body.failure !== undefined;
    return findAbortSide(error, this.#signal, isBodyBroken);
  }

  #endSpan(error: unknown, side: AbortSide | undefined): void {
    const span = this.#started?.span;
    if (!span) return;
    const status = this.#status ?? 0;
    if (side === 'caller') {
      // Whoever has read enough goes. That is no error, and still no whole answer.
      span.setAttribute('boost.outcome', 'abandoned');
    } else if (error !== undefined || status >= 400) {
      span.setAttribute(
        'error.type',
        error === undefined ? String(status) : nameOf(error),
      );
      span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
  }
}

/** A code from a fixed list; an error's own words could hold anything. */
function nameOf(error: unknown): string {
  return error instanceof KagentiError ? error.code : '_OTHER';
}
