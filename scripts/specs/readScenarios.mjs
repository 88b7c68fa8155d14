// @ts-check

/**
 * @param {string} spec the text of a spec.md
 * @returns {string[]} the names of its scenarios
 */
export function readScenarios(spec) {
  return [...spec.matchAll(/^#### Scenario:[ \t]*(.+?)[ \t]*$/gm)].map(
    ([, name]) => name,
  );
}
