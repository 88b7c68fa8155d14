import { SpiffeError } from '../../errors/SpiffeError';

/** The failure of a wait for the first update that its caller has ended. */
export function noFirstUpdate(
  last: SpiffeError | undefined,
  reason: unknown,
): SpiffeError {
  return new SpiffeError(
    last?.code ?? 'WORKLOAD_API_TIMEOUT',
    `No first update of the Workload API arrived in the time that was given. ${
      last ? `Last failure: ${last.message}` : 'The agent said nothing.'
    }`,
    { cause: reason },
  );
}
