// @ts-check

// The name stands alone or in a list of several.
const USE = /describeReal\(\s*(?:\[([^\]]*)\]|(['"]\w+['"]))/g;

/**
 * Which counterparts the real tests talk to and do not have.
 *
 * @param {readonly string[]} sources the text of each real test
 * @param {readonly import('../real/counterparts.mjs').Counterpart[]} counterparts
 * @returns {string[]}
 */
export function missingCounterparts(sources, counterparts) {
  const used = new Set(sources.flatMap(readNames));
  return counterparts
    .filter(({ name }) => used.has(name))
    .filter(({ isInstalled }) => !isInstalled())
    .map(({ name }) => name);
}

/** @param {string} source */
function readNames(source) {
  return [...source.matchAll(USE)].flatMap(
    ([, list, name]) => (list ?? name).match(/\w+/g) ?? [],
  );
}
