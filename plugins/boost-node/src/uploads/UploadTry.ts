import { Stream } from 'node:stream';

/** Where the bytes of a try come from. */
export interface UploadFlow {
  /** Lets more come. */
  readonly resume: () => void;
  /** Holds back what is not under way yet. */
  readonly pause: () => void;
}

/**
 * One try to send a body that comes bit by bit: what undici needs of a stream, and no more.
 *
 * @remarks
 * undici listens for `data`, `end`, `error` and `close`, and pauses and resumes. A Readable of
 * Node's between the caller's request and undici costs an upload of 64 KB some per cent
 * (measured), for buffering that the sockets at both ends do already.
 */
export class UploadTry extends Stream {
  readonly #flow: UploadFlow;
  /** What could not be handed over yet. */
  #waiting: Buffer[];
  #isWanted = false;
  #isHandingOver = false;
  #isComplete = false;
  #hasEnded = false;
  #isDestroyed = false;
  #error: Error | undefined;

  private constructor(flow: UploadFlow, beginning: readonly Buffer[]) {
    super();
    this.#flow = flow;
    this.#waiting = [...beginning];
    // undici destroys what it cannot send. The reason reaches whoever waits for the answer.
    this.on('error', () => {});
  }

  /**
   * @param flow - Where its bytes come from
   * @param beginning - Those that came before
   */
  static create(flow: UploadFlow, beginning: readonly Buffer[]): UploadTry {
    return new UploadTry(flow, beginning);
  }

  /** Whether it has been given up, or is over. */
  get destroyed(): boolean {
    return this.#isDestroyed;
  }

  /** What it failed with. */
  get errored(): Error | null {
    return this.#error ?? null;
  }

  /** More of the body. */
  push(chunk: Buffer): void {
    if (this.#isDestroyed) return;
    if (this.#isWanted && this.#waiting.length === 0) {
      this.emit('data', chunk);
      return;
    }
    this.#waiting.push(chunk);
    if (!this.#isWanted) this.#flow.pause();
  }

  /** That was all of it. */
  finish(): void {
    this.#isComplete = true;
    this.#handOverSoon();
  }

  /** Somebody takes what comes. */
  resume(): this {
    this.#isWanted = true;
    this.#handOverSoon();
    return this;
  }

  /** Nobody takes any more for now. */
  pause(): this {
    this.#isWanted = false;
    this.#flow.pause();
    return this;
  }

  /** Gives it up; where its bytes come from stays as it is. */
  destroy(error?: Error): this {
    if (this.#isDestroyed) return this;
    this.#isDestroyed = true;
    this.#error = error;
    this.#waiting = [];
    this.#flow.pause();
    process.nextTick(() => {
      if (error) this.emit('error', error);
      this.emit('close');
    });
    return this;
  }

  /** Not at once: undici resumes before it listens to its socket. */
  #handOverSoon(): void {
    if (this.#isHandingOver) return;
    this.#isHandingOver = true;
    process.nextTick(() => {
      this.#isHandingOver = false;
      this.#handOver();
    });
  }

  #handOver(): void {
    while (this.#isWanted && !this.#isDestroyed) {
      const chunk = this.#waiting.shift();
      if (!chunk) break;
      this.emit('data', chunk);
    }
    if (!this.#isWanted || this.#isDestroyed) return;
    if (!this.#isComplete) this.#flow.resume();
    else if (!this.#hasEnded) {
      this.#hasEnded = true;
      this.emit('end');
    }
  }
}
