import { HttpFailure } from '../answers/HttpFailure';

/**
 * The JSON of a request. FastAPI parses it before it looks at the token, and
 * takes what is not declared as JSON for a plain text.
 *
 * @throws HttpFailure with 422 when it is declared as JSON and is none
 */
export function parseJsonBody(
  body: string,
  contentType: string | undefined,
): unknown {
  if (body === '') {
    return undefined;
  }
  if (
    contentType !== undefined &&
    !/^application\/(?:.+\+)?json\b/i.test(contentType)
  ) {
    return body;
  }
  try {
    return JSON.parse(body);
  } catch {
    throw new HttpFailure(422, [
      {
        type: 'json_invalid',
        loc: ['body', 0],
        msg: 'JSON decode error',
        input: {},
        ctx: { error: 'Expecting value' },
      },
    ]);
  }
}
