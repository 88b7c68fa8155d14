import type { Ending } from '../bridge/Ending';

/**
 * What became of an upgrade that was not refused by an error: the agent is hidden from the
 * caller, the caller has left before the answer, or they have talked.
 *
 * @internal
 */
export type ConnectionOutcome = 'hidden' | 'abandoned' | Ending;
