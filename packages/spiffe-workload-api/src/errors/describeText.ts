const LONGEST_QUOTE = 80;

/**
 * A text from outside, fit for a message: quoted, control characters escaped so
 * that it cannot forge a line of a log, and cut short.
 */
export function describeText(text: string): string {
  const cut = text.slice(0, LONGEST_QUOTE);
  const quoted = JSON.stringify(cut).replace(
    /[^\x20-\x7e]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return cut.length < text.length ? `${quoted} and more` : quoted;
}
