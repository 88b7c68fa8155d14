// @ts-check

/**
 * Which counterparts the real tests talk to and do not have.
 *
 * @param {readonly string[]} sources the text of each real test
 * @param {readonly import('../real/counterparts.mjs').Counterpart[]} counterparts
 * @returns {string[]}
 */
export function missingCounterparts(sources, counterparts) {
  return counterparts
    .filter(({ name }) => {
      const use = new RegExp(`describeReal\\(\\s*['"]${name}['"]`);
      return sources.some(source => use.test(source));
    })
    .filter(({ isInstalled }) => !isInstalled())
    .map(({ name }) => name);
}
