import type { Turn } from './Turn';
import type { TurnOutcome } from './TurnOutcome';

/**
 * How a turn ended whose stream came to its end, or that the agent itself had ended.
 *
 * @param turn - the turn
 */
export function concludeTurn(turn: Turn): TurnOutcome {
  const { verdict } = turn;
  if (verdict) {
    const isWordless = verdict.kind === 'completed' && turn.answer.length === 0;
    return isWordless ? { kind: 'wordless' } : verdict;
  }
  if (!turn.hasFrames) return { kind: 'unanswered' };
  // An agent that answers with a message instead of a task says no state at all (A2A
  // 0.3 section 7.2): the end of the stream is the end of its answer.
  const isMessage = turn.answer.some(({ source }) => source === 'message');
  return { kind: isMessage ? 'completed' : 'unfinished' };
}
