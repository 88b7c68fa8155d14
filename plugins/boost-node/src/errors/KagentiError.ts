import { CustomErrorBase } from '@backstage/errors';
import type { BoostErrorCode } from 'backstage-plugin-boost-common';

/**
 * Kagenti, or the way to it, failed. The message says what to check and holds no
 * secrets; `statusCode` is what the portal answers.
 *
 * @public
 */
export class KagentiError extends CustomErrorBase {
  /** The class's name, by which Backstage compares errors. */
  override name = 'KagentiError' as const;
  /** What failed, for programs. */
  readonly code: BoostErrorCode;
  /** The HTTP status with which the portal tells its caller. */
  readonly statusCode: number;
  /** The status that Kagenti answered with, when it answered. */
  readonly upstreamStatus?: number;
  /** When a second try makes sense, in seconds. */
  readonly retryAfterSeconds?: number;

  constructor(options: {
    code: BoostErrorCode;
    statusCode: number;
    message: string;
    cause?: unknown;
    upstreamStatus?: number;
    retryAfterSeconds?: number;
  }) {
    super(options.message, options.cause);
    // The base class writes the cause into the message. Messages reach callers, causes do not.
    this.message = options.message;
    this.code = options.code;
    this.statusCode = options.statusCode;
    this.upstreamStatus = options.upstreamStatus;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
