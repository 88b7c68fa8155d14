import type { BoostErrorCode } from 'backstage-plugin-boost-common';
import { readRefusal } from './readRefusal';

interface BoostApiErrorOptions {
  message: string;
  code?: BoostErrorCode;
  status?: number;
  retryAfterSeconds?: number;
  isBrokenOff?: boolean;
  cause?: unknown;
}

/**
 * An answer of Boost's backend that is no success, or no answer at all.
 *
 * @remarks
 * Its message is for the person in front of the page. Hence it is no
 * `CustomErrorBase`, which would append the cause's text to it.
 *
 * @public
 */
export class BoostApiError extends Error {
  /**
   * The code of the answer. Absent when something in front of Boost answered,
   * such as Backstage's sign-in barrier or a proxy, or nothing did.
   */
  readonly code: BoostErrorCode | undefined;

  /** The answer's HTTP status. Absent when there was no answer, or it was a success. */
  readonly status: number | undefined;

  /** How long the answer asks to wait before another try, when it says so. */
  readonly retryAfterSeconds: number | undefined;

  /** Whether a stream had begun and the connection was lost before its end. */
  readonly isBrokenOff: boolean;

  private constructor(options: BoostApiErrorOptions) {
    super(options.message, { cause: options.cause });
    this.name = 'BoostApiError';
    this.code = options.code;
    this.status = options.status;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.isBrokenOff = options.isBrokenOff ?? false;
  }

  /**
   * Makes an error of what is known about it.
   *
   * @param options - a message for a person, and whatever else there is
   */
  static create(options: {
    message: string;
    code?: BoostErrorCode;
    status?: number;
    retryAfterSeconds?: number;
    isBrokenOff?: boolean;
    cause?: unknown;
  }): BoostApiError {
    return new BoostApiError(options);
  }

  /**
   * Reads a refusal, whoever wrote it: Boost, Backstage, Kagenti or a proxy.
   *
   * @param response - an answer whose body has not been read
   */
  static async fromResponse(response: Response): Promise<BoostApiError> {
    return new BoostApiError(await readRefusal(response));
  }

  /** Whether the portal itself said no to this user (requirement 002.10). */
  get isDenied(): boolean {
    return this.code === 'NOT_PERMITTED';
  }
}
