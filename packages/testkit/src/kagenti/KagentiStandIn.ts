import { ProgrammedAnswer } from '../http/ProgrammedAnswer';
import { RequestHandler } from '../http/RequestHandler';
import { AcpStandIn } from './acp/AcpStandIn';
import { KagentiRequest } from './KagentiRequest';
import { AnswerNextOptions } from './AnswerNextOptions';

/**
 * A running stand-in for Kagenti's backend.
 *
 * @public
 */
export interface KagentiStandIn {
  /** The server's address, without a trailing slash. The API is below `/api/v1`. */
  readonly url: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly KagentiRequest[];
  /**
   * Answers the next requests wrongly, before any check of theirs, in the order
   * of the calls.
   *
   * @param answer - what to send, or a function that takes the answer over; it
   * gets the request with its body still unread
   * @param options - how often and where
   * @throws RangeError when `times` is not a positive integer
   */
  answerNext(
    answer: ProgrammedAnswer | RequestHandler,
    options?: AnswerNextOptions,
  ): void;
  /** The chat by WebSocket, below `/api/v1/acp/ws`. */
  readonly acp: AcpStandIn;
  /**
   * Puts back what existed at the start, as if nobody had created, built, migrated or
   * deleted anything. Connections, requests and programmed answers stay.
   */
  reset(): void;
  /**
   * Stops and starts on the same port. Agents and tools are kept; the realm's
   * keys are forgotten and fetched anew, which is the only way in which Kagenti
   * ever drops a key.
   */
  restart(): Promise<void>;
  /** Ends every connection and frees the port. */
  stop(): Promise<void>;
}
