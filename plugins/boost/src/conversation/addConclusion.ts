import { addPassage } from './addPassage';
import type { Turn } from './Turn';

/**
 * Adds the text of an agent's last status, unless it only repeats what was said before:
 * most agents send their answer in artifacts, and then once more.
 *
 * @param turn - the turn
 * @param text - what the last status says
 */
export function addConclusion(turn: Turn, text: string): Turn {
  const conclusion = withoutSpaces(text);
  const parts = turn.answer.map(passage => withoutSpaces(passage.text));
  const whole = parts.join('');
  if (conclusion === '' || whole.endsWith(conclusion)) return turn;
  if (parts.includes(conclusion)) return turn;
  // The chunks may stop short of what the agent has in the end.
  const isFuller = whole !== '' && conclusion.startsWith(whole);
  return addPassage(isFuller ? { ...turn, answer: [] } : turn, {
    source: 'conclusion',
    text,
  });
}

/** Agents join their chunks with other spaces and line breaks than they sent them. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
