import { ProgrammedAnswer } from '../http/ProgrammedAnswer';
import { RequestHandler } from '../http/RequestHandler';
import { IssuerRequest } from './IssuerRequest';

/**
 * A running stand-in for Keycloak.
 *
 * @public
 */
export interface Issuer {
  /** The server's address, without a trailing slash. */
  readonly url: string;
  /** The realm's URL, which is the `iss` of its tokens. */
  readonly issuer: string;
  /** Where tokens are granted. */
  readonly tokenEndpoint: string;
  /** Where the realm's public keys are. */
  readonly jwksUri: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly IssuerRequest[];
  /** How many tokens were granted. */
  readonly grants: number;
  /**
   * Answers the next token requests wrongly, in the order of the calls.
   *
   * @param answer - what to send, or a function that takes the answer over; the
   * body has been read by then
   * @param times - for how many requests, at least 1; 1 when absent
   * @throws RangeError when `times` is not a positive integer
   */
  answerNext(answer: ProgrammedAnswer | RequestHandler, times?: number): void;
  /**
   * Lets token requests wait, unanswered, until the returned function is called.
   */
  hold(): () => void;
  /**
   * Signs with a new key from now on. The key set no longer has the old one, as
   * after a realm administrator has disabled it.
   */
  rotateKeys(): Promise<void>;
  /** Ends every connection and frees the port. */
  stop(): Promise<void>;
}
