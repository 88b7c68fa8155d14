import { SpiffeError } from '../../errors/SpiffeError';

/**
 * Reads a part of an agent's answer: what the reader refuses is the agent's fault, and
 * said to be.
 *
 * @param part - names it in the error, such as `The JWT-SVID`
 */
export function readAnswer<Part>(part: string, read: () => Part): Part {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SpiffeError)) throw error;
    throw new SpiffeError(
      'WORKLOAD_API_BAD_ANSWER',
      `${part} that the SPIFFE agent sent is unusable. ${error.message}`,
      { cause: error },
    );
  }
}
