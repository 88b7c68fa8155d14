import { type Dispatcher, errors } from 'undici';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import { ArrivingBody, type BodyFlow } from './ArrivingBody';
import { badAnswer } from './badAnswer';
import type { ExchangeObserver } from './ExchangeObserver';
import { readBodyFailure } from './readBodyFailure';
import type { CallSignal } from '../kagenti/CallSignal';

/**
 * Interim answers (RFC 9110 section 15.2) are passed over. Each restarts the wait for the
 * real one, so a server could go on with them for ever.
 */
const MAXIMUM_INTERIM_ANSWERS = 16;

/** Who wants to know how an exchange goes. */
export interface ExchangeOptions {
  /** Ends the exchange as soon as it fires. */
  readonly signal?: CallSignal;
  /** Hears how it goes. */
  readonly observer?: ExchangeObserver;
  /** How long the body may be silent while nobody holds it back. */
  readonly bodyTimeoutMs: number;
  /** Holds back what the connection brings. */
  readonly hold: () => void;
  /** Lets it come again. */
  readonly letGo: () => void;
  /** Cuts the connection. */
  readonly cut: () => void;
  /** What the connection broke with, if it did. */
  readonly brokenBy: () => Error | undefined;
  /** Hears once that the exchange is over, complete or not. */
  readonly onOver: () => void;
}

/**
 * One request and its answer on a connection: what undici reports becomes a promise of an
 * answer, and its body.
 */
export class Exchange implements Dispatcher.DispatchHandler, BodyFlow {
  /** Kagenti's answer, as soon as its head is there. */
  readonly answer: Promise<KagentiAnswer>;
  readonly #options: ExchangeOptions;
  readonly #onAbort: (() => void) | undefined;
  #resolve!: (answer: KagentiAnswer) => void;
  #reject!: (error: unknown) => void;
  #silence: NodeJS.Timeout | undefined;
  #body: ArrivingBody | undefined;
  #interimAnswers = 0;
  #isOver = false;
  #givenUpFor: Error | undefined;

  private constructor(options: ExchangeOptions) {
    this.#options = options;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const { signal } = options;
    if (signal) {
      this.#onAbort = () => this.giveUp(signal.reason);
      signal.addEventListener('abort', this.#onAbort);
    }
  }

  static create(options: ExchangeOptions): Exchange {
    return new Exchange(options);
  }

  onRequestStart(): void {}

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (this.#isOver) return;
    if (status < 200) {
      this.#interimAnswers += 1;
      if (this.#interimAnswers > MAXIMUM_INTERIM_ANSWERS) {
        this.giveUp(
          badAnswer('sent one interim answer after the other and no real one'),
        );
      }
      return;
    }
    this.#body = ArrivingBody.create(this);
    this.#expectMore();
    this.#options.observer?.onHead(status);
    this.#resolve({ status, headers, body: this.#body });
  }

  onResponseData(
    _controller: Dispatcher.DispatchController,
    chunk: Buffer,
  ): void {
    this.#options.observer?.onData(chunk.length);
    this.#silence?.refresh();
    this.#body?.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#isOver) return;
    // An answer that goes on until the connection closes is over for undici also when it
    // was reset. RFC 9112 section 8 calls that incomplete.
    const broken = this.#options.brokenBy();
    if (broken) {
      this.fail(readBodyFailure(broken));
      return;
    }
    this.#end();
    // Trailers are left behind, as RFC 9110 section 6.5.1 allows: none is on any list.
    this.#body?.finish();
  }

  onResponseError(
    _controller: Dispatcher.DispatchController,
    error: Error,
  ): void {
    this.fail(this.#body ? readBodyFailure(error) : error);
  }

  /** The exchange cannot go on. */
  fail(error: Error): void {
    if (this.#isOver) return;
    const reason = this.#givenUpFor ?? error;
    this.#end(reason);
    this.#reject(reason);
    this.#body?.fail(reason);
  }

  pause(): void {
    if (this.#isOver) return;
    clearTimeout(this.#silence);
    this.#options.hold();
  }

  resume(): void {
    if (this.#isOver) return;
    this.#expectMore();
    this.#options.letGo();
  }

  /** Nobody wants the rest. What is half received cannot be told from the next answer. */
  giveUp(error: Error): void {
    if (this.#isOver) return;
    // Cutting makes undici report an error of its own, before or after this one.
    this.#givenUpFor ??= error;
    this.#options.cut();
    this.fail(error);
  }

  #expectMore(): void {
    clearTimeout(this.#silence);
    const fallSilent = () =>
      this.giveUp(readBodyFailure(new errors.BodyTimeoutError()));
    this.#silence = setTimeout(fallSilent, this.#options.bodyTimeoutMs);
    this.#silence.unref();
  }

  #end(error?: Error): void {
    this.#isOver = true;
    clearTimeout(this.#silence);
    if (this.#onAbort) {
      this.#options.signal?.removeEventListener('abort', this.#onAbort);
    }
    this.#options.observer?.onOver(error);
    this.#options.onOver();
  }
}
