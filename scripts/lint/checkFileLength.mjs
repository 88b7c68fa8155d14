// @ts-check

const LONGEST = 250;

/**
 * A file that needs more lines holds more than one thing. Backstage reads the schema of a
 * package's configuration from a single file, however many keys it has.
 *
 * @param {{ path: string, text: string }} file
 * @returns {string[]}
 */
export function checkFileLength({ path, text }) {
  if (
    !/\.(ts|tsx|mjs)$/.test(path) ||
    /(^|\/)(generated\/|config\.d\.ts$)/.test(path)
  ) {
    return [];
  }
  const lines = text.trimEnd().split('\n').length;
  return lines > LONGEST
    ? [`${path}: ${lines} lines; split it by topic (${LONGEST} at most)`]
    : [];
}
