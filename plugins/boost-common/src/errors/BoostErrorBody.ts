import type { BoostErrorCode } from './BoostErrorCode';

/**
 * The JSON body of every refusal that Boost itself makes. It has the shape of
 * Backstage's own error answers, so that `ResponseError.fromResponse` reads it.
 *
 * @public
 */
export interface BoostErrorBody {
  /** What went wrong. */
  error: {
    /** The error's class name, as Backstage's error handlers compare it. */
    name: string;
    /** What is wrong and what to do, for a person. */
    message: string;
    /** What is wrong, for a program. */
    code: BoostErrorCode;
  };
  /** What was asked for. */
  request: {
    /** The HTTP method. */
    method: string;
    /** The path, without its query string. */
    url: string;
  };
  /** How it was answered. */
  response: { statusCode: number };
}
