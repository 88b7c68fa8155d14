import type { AnswerBody } from './AnswerBody';
import type { BodyReceiver } from './BodyReceiver';
import { ByteKeeper } from './ByteKeeper';

/**
 * A body that is there already, as of an answer that Boost gives in Kagenti's place.
 *
 * @public
 */
export class HeldBody implements AnswerBody {
  readonly #bytes: Buffer;
  #isTaken = false;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /**
   * A body of these bytes.
   *
   * @param content - The bytes, or a text that is sent as UTF-8
   */
  static of(content: Buffer | string): HeldBody {
    if (typeof content === 'string') return new HeldBody(Buffer.from(content));
    // It may be given out many times, and came from an answer perhaps.
    ByteKeeper.shared.forget(content);
    return new HeldBody(content);
  }

  /** {@inheritDoc AnswerBody.receive} */
  receive(receiver: BodyReceiver): void {
    if (this.#isTaken) throw new Error('The body is taken by somebody else');
    this.#isTaken = true;
    if (this.#bytes.length > 0) receiver.data(this.#bytes);
    receiver.end();
  }

  /** Nothing is on its way that could be held back. */
  pause(): void {}

  /** Nothing was held back. */
  resume(): void {}

  /** There is no connection to give up. */
  destroy(): void {
    this.#isTaken = true;
  }
}
