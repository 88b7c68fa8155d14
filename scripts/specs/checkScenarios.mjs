// @ts-check
import { readScenarios } from './readScenarios.mjs';
import { readTestTitles } from './readTestTitles.mjs';

/**
 * Every scenario is the title of a test, character for character.
 *
 * @param {readonly { path: string, text: string }[]} specs
 * @param {readonly { path: string, text: string }[]} tests
 * @returns {string[]}
 */
export function checkScenarios(specs, tests) {
  const titles = new Set(tests.flatMap(readTestTitles));
  return specs.flatMap(({ path, text }) =>
    readScenarios(text)
      .filter(name => !titles.has(name))
      .map(name => `${path}: no test is titled '${name}'`),
  );
}
