import { SpiffeError } from '../../errors/SpiffeError';

/** The refusal of an answer that breaks the Workload API standard. */
export function badAnswer(problem: string): SpiffeError {
  return new SpiffeError(
    'WORKLOAD_API_BAD_ANSWER',
    `The SPIFFE agent's answer breaks the standard: ${problem}.`,
  );
}
