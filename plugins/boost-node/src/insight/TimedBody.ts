import type { AnswerBody } from '../connections/AnswerBody';
import type { BodyReceiver } from '../connections/BodyReceiver';
import type { Wait } from './Wait';

/** What a timed body is made of. */
export interface TimedBodyOptions {
  readonly body: AnswerBody;
  /** Begins with whoever takes the body, and pauses while a chunk is dealt with. */
  readonly wait: Wait;
  /**
   * Whether the body goes on for as long as somebody listens. Then the wait lasts until
   * its end: what many events cost over hours is no time that a request took.
   */
  readonly isStream: boolean;
}

/** A body that tells when its receiver waits for Kagenti, and when for itself. */
export class TimedBody implements AnswerBody, BodyReceiver {
  readonly #body: AnswerBody;
  readonly #wait: Wait;
  readonly #isStream: boolean;
  #receiver: BodyReceiver | undefined;
  #isWaiting = false;
  #isOver = false;

  private constructor({ body, wait, isStream }: TimedBodyOptions) {
    this.#body = body;
    this.#wait = wait;
    this.#isStream = isStream;
  }

  static create(options: TimedBodyOptions): TimedBody {
    return new TimedBody(options);
  }

  receive(receiver: BodyReceiver): void {
    if (this.#receiver) throw new Error('The body is taken by somebody else');
    this.#receiver = receiver;
    // What has come before is handed over at once, without a wait.
    this.#body.receive(this);
    if (this.#isOver) return;
    this.#isWaiting = true;
    this.#wait.begin();
  }

  pause(): void {
    this.#body.pause();
  }

  resume(): void {
    this.#body.resume();
  }

  destroy(error: Error): void {
    this.#body.destroy(error);
  }

  data(chunk: Buffer): void {
    if (!this.#isWaiting || this.#isStream) {
      this.#receiver?.data(chunk);
      return;
    }
    this.#wait.end();
    this.#receiver?.data(chunk);
    if (!this.#isOver) this.#wait.begin();
  }

  end(): void {
    this.#finish();
    this.#receiver?.end();
  }

  fail(error: Error): void {
    this.#finish();
    this.#receiver?.fail(error);
  }

  #finish(): void {
    this.#isOver = true;
    this.#wait.end();
  }
}
