import { SpiffeError, SpiffeErrorCode } from '../errors/SpiffeError';

/** Expects a failure with a code, and words in its message. */
export function expectSpiffeError(
  action: () => unknown,
  code: SpiffeErrorCode,
  words: RegExp | string = '',
): SpiffeError {
  let thrown: unknown;
  try {
    action();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(SpiffeError);
  const error = thrown as SpiffeError;
  expect({ code: error.code, message: error.message }).toEqual({
    code,
    message: expect.stringMatching(words),
  });
  return error;
}
