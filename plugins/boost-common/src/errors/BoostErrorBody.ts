import type { BoostErrorCode } from './BoostErrorCode';

/**
 * The JSON body of every refusal that Boost itself makes. It has the shape of
 * Backstage's own error answers, so that `ResponseError.fromResponse` reads it.
 *
 * @public
 */
export interface BoostErrorBody {
  error: {
    /** The error's class name, as Backstage's error handlers compare it. */
    name: string;
    /** What is wrong and what to do, for a person. */
    message: string;
    /** What is wrong, for a program. */
    code: BoostErrorCode;
  };
  request: {
    method: string;
    /** The path, without its query string. */
    url: string;
  };
  response: { statusCode: number };
}
