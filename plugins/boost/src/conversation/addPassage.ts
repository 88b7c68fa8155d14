import type { Passage } from './Passage';
import type { Turn } from './Turn';

/** As much text as a browser lays out without standing still; a long book. */
const MAX_ANSWER_CHARACTERS = 1_000_000;
// Each passage costs a copy of the list. Agents have a few; one that names every word
// anew gets the rest in one piece.
const MAX_PASSAGES = 1_000;

/**
 * Adds a text to an answer. One of the same source as the last goes on where that ended,
 * since Kagenti does not tell a piece of an artifact from a whole one.
 *
 * @param turn - the turn
 * @param passage - what is said
 */
export function addPassage(turn: Turn, passage: Passage): Turn {
  const { answer } = turn;
  const length = answer.reduce((sum, { text }) => sum + text.length, 0);
  const text = passage.text.slice(0, MAX_ANSWER_CHARACTERS - length);
  const isCut = turn.isCut || text.length < passage.text.length;
  if (text === '') return { ...turn, isCut };
  const last = answer.at(-1);
  const goesOn =
    last?.source === passage.source || answer.length >= MAX_PASSAGES;
  const next =
    last && goesOn
      ? [...answer.slice(0, -1), { ...last, text: last.text + text }]
      : [...answer, { ...passage, text }];
  return { ...turn, answer: next, isCut, progress: undefined };
}
