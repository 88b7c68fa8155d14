// @ts-check

/**
 * A suite, or as much of one as was chosen.
 *
 * @typedef {{ rounds: number, peers: import('./measurePeers.mjs').Peer[], measurements: import('./toRows.mjs').Measurement[] }} Chosen
 * @typedef {Chosen & { parts?: readonly string[], choose?: (names: readonly string[]) => Chosen }} Suite
 */

/**
 * @param {Suite} suite
 * @param {readonly string[]} names of parts; all when there is none
 * @returns {Chosen | string} one line that says why it cannot be chosen
 */
export function chooseParts(suite, names) {
  if (names.length === 0) return suite;
  const { parts = [], choose } = suite;
  const unknown = names.find(name => !parts.includes(name));
  if (!choose || unknown !== undefined) {
    const list = parts.length > 0 ? parts.join(', ') : 'none';
    return `There is no part '${unknown ?? names[0]}' of this suite. Parts: ${list}`;
  }
  return choose(names);
}
