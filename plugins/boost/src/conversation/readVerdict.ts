import type { ChatFrame } from 'backstage-plugin-boost-common';
import { readTaskState } from './readTaskState';
import type { TurnOutcome } from './TurnOutcome';

/** States after which an agent does nothing more, whether or not it says `final`. */
const HALTS = ['canceled', 'rejected', 'auth-required'];

/**
 * How a turn ends by this event; undefined when it goes on.
 *
 * @param event - an event of the agent
 */
export function readVerdict(
  event: NonNullable<ChatFrame['event']>,
): TurnOutcome | undefined {
  const state = readTaskState(event.state);
  switch (state) {
    case 'completed':
      return { kind: 'completed' };
    case 'failed':
      return { kind: 'failed' };
    case 'input-required':
      return { kind: 'inputRequired' };
    default:
      return event.final || HALTS.includes(state)
        ? { kind: 'halted', state }
        : undefined;
  }
}
