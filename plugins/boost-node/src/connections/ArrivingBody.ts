import type { AnswerBody } from './AnswerBody';
import type { BodyReceiver } from './BodyReceiver';

/**
 * What may lie here while nobody takes it. Small answers come whole with their headers,
 * and more would be memory that a slow reader costs.
 */
const HELD_BYTES = 64 * 1024;

/** What a body can tell the side that it comes from. */
export interface BodyFlow {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends the exchange, its connection included. */
  readonly giveUp: (error: Error) => void;
}

/** A body that a connection brings, chunk by chunk. */
export class ArrivingBody implements AnswerBody {
  readonly #flow: BodyFlow;
  #receiver: BodyReceiver | undefined;
  #early: Buffer[] = [];
  #earlyBytes = 0;
  #isPaused = false;
  #isOver = false;
  #failure: Error | undefined;

  private constructor(flow: BodyFlow) {
    this.#flow = flow;
  }

  static create(flow: BodyFlow): ArrivingBody {
    return new ArrivingBody(flow);
  }

  /** The connection brought more. */
  push(chunk: Buffer): void {
    if (this.#isOver) return;
    if (this.#receiver) {
      this.#receiver.data(chunk);
      return;
    }
    this.#early.push(chunk);
    this.#earlyBytes += chunk.length;
    if (this.#earlyBytes > HELD_BYTES) this.pause();
  }

  /** The connection brought the end. */
  finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#receiver?.end();
  }

  /** The connection broke off. */
  fail(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#failure = error;
    this.#early = [];
    this.#receiver?.fail(error);
  }

  receive(receiver: BodyReceiver): void {
    if (this.#receiver) throw new Error('The body is taken by somebody else');
    this.#receiver = receiver;
    const early = this.#early;
    this.#early = [];
    // From here on it is the receiver who says whether more may come.
    const wasHeld = this.#isPaused;
    this.#isPaused = false;
    for (const chunk of early) {
      // A receiver may have had enough of it.
      if (this.#failure) return;
      receiver.data(chunk);
    }
    if (this.#failure) receiver.fail(this.#failure);
    else if (this.#isOver) receiver.end();
    else if (wasHeld && !this.#isPaused) this.#flow.resume();
  }

  pause(): void {
    if (this.#isOver || this.#isPaused) return;
    this.#isPaused = true;
    this.#flow.pause();
  }

  resume(): void {
    if (this.#isOver || !this.#isPaused) return;
    this.#isPaused = false;
    this.#flow.resume();
  }

  destroy(error: Error): void {
    if (this.#isOver) return;
    this.fail(error);
    this.#flow.giveUp(error);
  }
}
