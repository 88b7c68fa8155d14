import { z } from 'zod';
import { HttpFailure } from '../answers/HttpFailure';
import { toValidationDetail } from './toValidationDetail';

/**
 * The body in the shape of a schema.
 *
 * @throws HttpFailure with 422 and FastAPI's list of what is wrong
 */
export function readBodyAs<S extends z.ZodType>(
  schema: S,
  body: unknown,
): z.output<S> {
  if (body === undefined) {
    throw new HttpFailure(422, [
      { type: 'missing', loc: ['body'], msg: 'Field required', input: null },
    ]);
  }
  const result = schema.safeParse(body);
  if (!result.success) {
    throw new HttpFailure(
      422,
      result.error.issues.map(issue => toValidationDetail(issue, body, 'body')),
    );
  }
  return result.data;
}
