const MAX_CHARACTERS = 256;

/**
 * Makes a stranger's text fit for messages and logs: control characters would
 * forge log lines or drive terminals, length would drown the rest.
 */
export function cleanText(text: string): string {
  // Cc: control; Cf: invisible formatting such as bidi overrides; Zl, Zp: separators.
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, MAX_CHARACTERS);
}
