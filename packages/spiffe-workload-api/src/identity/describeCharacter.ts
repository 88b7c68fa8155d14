/**
 * The character at an index, fit for a message. Only the one character is shown:
 * what was meant to be an identity may well be a token that someone mixed up.
 */
export function describeCharacter(text: string, index: number): string {
  const code = text.codePointAt(index) ?? 0;
  const isPrintable = code > 0x20 && code < 0x7f;
  const shown = isPrintable
    ? `'${String.fromCodePoint(code)}'`
    : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return `${shown} at position ${index + 1}`;
}
