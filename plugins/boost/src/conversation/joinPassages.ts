import type { Passage } from './Passage';

/**
 * The whole text of an answer, with a blank line between passages that have no line
 * break of their own there.
 *
 * @param passages - the parts, in order
 */
export function joinPassages(passages: readonly Passage[]): string {
  let whole = '';
  for (const { text } of passages) {
    const isApart =
      whole === '' || whole.endsWith('\n') || text.startsWith('\n');
    whole += isApart ? text : `\n\n${text}`;
  }
  return whole;
}
