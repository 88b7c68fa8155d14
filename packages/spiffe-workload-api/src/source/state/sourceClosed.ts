import { SpiffeError } from '../../errors/SpiffeError';

/** The refusal of a source that was closed. */
export function sourceClosed(): SpiffeError {
  return new SpiffeError(
    'SOURCE_CLOSED',
    'The source is closed. Keep one open for as long as it is used.',
  );
}
