import type { BodyReceiver } from './BodyReceiver';

/**
 * The body of an answer, while it arrives or when it is there already.
 *
 * @remarks
 * It is no Node stream: making one costs a small answer more than all else that is done
 * with it. {@link toReadable} makes one where one is wanted, {@link readWhole} a buffer.
 * Whoever has an answer must see to its body, by one of these, by
 * {@link discardBody} or by {@link AnswerBody.destroy}: until then it occupies a connection.
 *
 * @public
 */
export interface AnswerBody {
  /**
   * Hands the body to the one who takes it: at once what has arrived, then the rest as it
   * comes.
   *
   * @param receiver - Takes it
   * @throws Error when somebody takes it already
   */
  receive(receiver: BodyReceiver): void;
  /** Holds the sender back. A chunk that is on its way may still come. */
  pause(): void;
  /** Lets the sender go on. */
  resume(): void;
  /**
   * Gives the body up, and with it the connection. The receiver fails with this error,
   * unless the body had ended.
   */
  destroy(error: Error): void;
}
