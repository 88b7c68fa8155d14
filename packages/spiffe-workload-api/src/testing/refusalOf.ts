import { SpiffeError, SpiffeErrorCode } from '../errors/SpiffeError';

/**
 * The SpiffeError that an action throws.
 *
 * @param code - the one that it must have, unless the test looks at that itself
 */
export function refusalOf(
  action: () => unknown,
  code?: SpiffeErrorCode,
): SpiffeError {
  let thrown: unknown = 'nothing was thrown';
  try {
    action();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(SpiffeError);
  const refusal = thrown as SpiffeError;
  expect(refusal.code).toBe(code ?? refusal.code);
  return refusal;
}
