import { joinPassages } from '../conversation/joinPassages';
import type { Turn } from '../conversation/Turn';
import { describeOutcome } from './describeOutcome';

// About two minutes of speech. Who wants the rest goes to the text.
const MAX_SPOKEN_CHARACTERS = 2_000;

/**
 * What those who hear the page are told. An answer is read out once it has ended, not
 * word by word.
 *
 * @param turn - the last turn, if any
 * @param agentName - who was asked
 */
export function announceTurn(
  turn: Turn | undefined,
  agentName: string,
): string {
  if (!turn) return '';
  if (!turn.outcome) {
    return turn.answer.length === 0
      ? `Waiting for ${agentName}.`
      : `${agentName} is answering.`;
  }
  const text = joinPassages(turn.answer).slice(0, MAX_SPOKEN_CHARACTERS);
  const notice = describeOutcome(turn.outcome, agentName);
  return [
    text && `${agentName} says: ${text}`,
    notice && `${notice.title}. ${notice.description}`,
  ]
    .filter(Boolean)
    .join('\n');
}
