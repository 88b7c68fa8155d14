import { HttpFailure } from '../answers/HttpFailure';

// pydantic's words for true and false, in any case.
const TRUE = ['1', 'true', 'on', 't', 'y', 'yes'];
const FALSE = ['0', 'false', 'off', 'f', 'n', 'no'];

/**
 * A truth value of the query.
 *
 * @throws HttpFailure with 422 when it is neither true nor false
 */
export function readBooleanParameter(
  query: URLSearchParams,
  name: string,
  fallback: boolean,
): boolean {
  const input = query.getAll(name).at(-1);
  if (input === undefined) {
    return fallback;
  }
  const word = input.toLowerCase();
  if (TRUE.includes(word) || FALSE.includes(word)) {
    return TRUE.includes(word);
  }
  throw new HttpFailure(422, [
    {
      type: 'bool_parsing',
      loc: ['query', name],
      msg: 'Input should be a valid boolean, unable to interpret input',
      input,
    },
  ]);
}
