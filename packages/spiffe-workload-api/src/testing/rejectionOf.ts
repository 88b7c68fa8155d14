import { SpiffeError } from '../errors/SpiffeError';

/** The SpiffeError with which a promise is rejected. */
export async function rejectionOf(
  promise: Promise<unknown>,
): Promise<SpiffeError> {
  const outcome = await promise.then(
    () => 'it was not rejected',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(SpiffeError);
  return outcome as SpiffeError;
}
