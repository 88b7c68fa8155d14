import { type Dispatcher, errors } from 'undici';
import type { CallSignal } from '../kagenti/CallSignal';
import type { KagentiAnswer } from '../kagenti/KagentiAnswer';
import { ArrivingBody, type BodyFlow } from './ArrivingBody';
import { badAnswer } from './badAnswer';
import type { ExchangeHost } from './ExchangeHost';
import type { ExchangeObserver } from './ExchangeObserver';
import type { ExchangeRequest } from './ExchangeRequest';
import { readBodyFailure } from './readBodyFailure';

/**
 * Interim answers (RFC 9110 section 15.2) are passed over. Each restarts the wait for the
 * real one, so a server could go on with them for ever.
 */
const MAXIMUM_INTERIM_ANSWERS = 16;

/** The two ends that a promise of an answer can have. */
interface Settlement {
  readonly resolve: (answer: KagentiAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** What undici's controllers hold beside what their type says. */
interface RawHead {
  rawHeaders?: unknown;
}

/**
 * One request and its answer on a connection: what undici reports becomes a promise of an
 * answer, and its body.
 */
export class Exchange implements Dispatcher.DispatchHandler, BodyFlow {
  readonly #host: ExchangeHost;
  readonly #signal: CallSignal | undefined;
  readonly #observer: ExchangeObserver | undefined;
  readonly #onAbort: (() => void) | undefined;
  // Gone once it is known: a stream would hold the head of its answer until it ends.
  #settlement: Settlement | undefined;
  #silence: NodeJS.Timeout | undefined;
  #body: ArrivingBody | undefined;
  #interimAnswers = 0;
  #isOver = false;
  #givenUpFor: Error | undefined;

  private constructor(
    host: ExchangeHost,
    { signal, observer }: ExchangeRequest,
    settlement: Settlement,
  ) {
    this.#host = host;
    this.#signal = signal;
    this.#observer = observer;
    this.#settlement = settlement;
    if (signal) {
      this.#onAbort = () => this.giveUp(signal.reason);
      signal.addEventListener('abort', this.#onAbort);
    }
  }

  /**
   * @param host - The connection that it runs on
   * @param request - What is sent
   * @param settlement - Gets Kagenti's answer as soon as its head is there, or the reason
   * why there will be none
   */
  static create(
    host: ExchangeHost,
    request: ExchangeRequest,
    settlement: Settlement,
  ): Exchange {
    return new Exchange(host, request, settlement);
  }

  onRequestStart(): void {}

  onResponseStart(
    controller: Dispatcher.DispatchController,
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
    // A small answer is complete when undici has read what lies there: no timer for that.
    process.nextTick(expectMoreUnlessOver, this);
    // undici would keep them, and the bytes around them, for as long as a stream lasts.
    (controller as RawHead).rawHeaders = undefined;
    this.#observer?.onHead(status);
    this.#settlement?.resolve({ status, headers, body: this.#body });
    this.#settlement = undefined;
  }

  onResponseData(
    _controller: Dispatcher.DispatchController,
    chunk: Buffer,
  ): void {
    this.#observer?.onData(chunk.length);
    this.#silence?.refresh();
    this.#body?.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#isOver) return;
    // An answer that goes on until the connection closes is over for undici also when it
    // was reset. RFC 9112 section 8 calls that incomplete.
    const broken = this.#host.brokenBy;
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
    this.#settlement?.reject(reason);
    this.#settlement = undefined;
    this.#body?.fail(reason);
  }

  pause(): void {
    if (this.#isOver) return;
    clearTimeout(this.#silence);
    this.#host.hold();
  }

  resume(): void {
    if (this.#isOver) return;
    this.#expectMore();
    this.#host.letGo();
  }

  /** Nobody wants the rest. What is half received cannot be told from the next answer. */
  giveUp(error: Error): void {
    if (this.#isOver) return;
    // Cutting makes undici report an error of its own, before or after this one.
    this.#givenUpFor ??= error;
    this.#host.destroy();
    this.fail(error);
  }

  /** Nothing has come for this tick: from here on silence counts. */
  expectMoreUnlessOver(): void {
    if (!this.#isOver) this.#expectMore();
  }

  #expectMore(): void {
    clearTimeout(this.#silence);
    const fallSilent = () =>
      this.giveUp(readBodyFailure(new errors.BodyTimeoutError()));
    this.#silence = setTimeout(fallSilent, this.#host.bodyTimeoutMs);
    this.#silence.unref();
  }

  #end(error?: Error): void {
    this.#isOver = true;
    clearTimeout(this.#silence);
    if (this.#onAbort) {
      this.#signal?.removeEventListener('abort', this.#onAbort);
    }
    this.#observer?.onOver(error);
    this.#host.release();
  }
}

/** One for all, since a closure for each answer is what costs. */
function expectMoreUnlessOver(exchange: Exchange): void {
  exchange.expectMoreUnlessOver();
}
