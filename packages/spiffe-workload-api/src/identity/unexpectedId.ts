import { SpiffeError } from '../errors/SpiffeError';
import { SpiffeId } from './SpiffeId';

/** The refusal of an identity that is valid but not welcome. */
export function unexpectedId(actual: SpiffeId, expected: string): SpiffeError {
  return new SpiffeError(
    'SPIFFE_ID_UNEXPECTED',
    `${actual} is not welcome here: expected ${expected}.`,
  );
}
