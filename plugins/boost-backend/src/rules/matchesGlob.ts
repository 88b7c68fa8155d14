/**
 * Tells whether a pattern fits a text from its beginning to its end: `*` any run of
 * characters, `?` one, all others themselves.
 *
 * @remarks
 * Only the last star that was met is ever tried again, since an earlier one could give it
 * no choice that it does not have. So there are never more steps than the lengths of
 * pattern and text multiplied, where a regular expression would grow with each star.
 *
 * @param pattern - The pattern
 * @param text - The text
 * @internal
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resumeAt = 0;
  for (let index = 0; index < text.length;) {
    const expected = pattern[at];
    if (expected === '*') {
      star = at;
      resumeAt = index;
      at += 1;
    } else if (expected === '?' || expected === text[index]) {
      at += 1;
      index += 1;
    } else if (star !== -1) {
      // The star takes one character more.
      resumeAt += 1;
      index = resumeAt;
      at = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
