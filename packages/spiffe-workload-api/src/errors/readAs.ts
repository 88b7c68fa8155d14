import { MalformedError } from './MalformedError';
import { SpiffeError, SpiffeErrorCode } from './SpiffeError';

/**
 * Runs a reader of foreign bytes: whatever it throws comes out as a SpiffeError.
 *
 * @param what - begins the message, such as `Not an X.509-SVID`
 */
export function readAs<T>(
  code: SpiffeErrorCode,
  what: string,
  read: () => T,
): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpiffeError) throw error;
    // Foreign errors are not passed on, not even as the cause: JSON.parse quotes its
    // input, which may be a token, and OpenSSL's words help nobody.
    const problem =
      error instanceof MalformedError ? error.message : 'it cannot be read';
    throw new SpiffeError(code, `${what}: ${problem}.`);
  }
}
