import { parseErrorResponseBody } from '@backstage/errors';
import {
  boostErrorCodes,
  type BoostErrorCode,
} from 'backstage-plugin-boost-common';

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

  private constructor(
    message: string,
    code: BoostErrorCode | undefined,
    cause: unknown,
  ) {
    super(message, { cause });
    this.name = 'BoostApiError';
    this.code = code;
  }

  /**
   * Makes an error of what is known about it.
   *
   * @param options - a message for a person, and the code and the cause if there are any
   */
  static create(options: {
    message: string;
    code?: BoostErrorCode;
    cause?: unknown;
  }): BoostApiError {
    return new BoostApiError(options.message, options.code, options.cause);
  }

  /**
   * Reads a refusal, whoever wrote it: Boost, Backstage or a proxy.
   *
   * @param response - an answer whose body has not been read
   */
  static async fromResponse(response: Response): Promise<BoostApiError> {
    const { error } = await parseErrorResponseBody(response);
    return BoostApiError.create({
      message: error.message,
      code: boostErrorCodes.find(code => code === error.code),
    });
  }

  /** Whether the portal itself said no to this user (requirement 002.10). */
  get isDenied(): boolean {
    return this.code === 'NOT_PERMITTED';
  }
}
