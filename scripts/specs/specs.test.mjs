// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCitations } from './checkCitations.mjs';
import { checkRequirementNumbers } from './checkRequirementNumbers.mjs';
import { checkScenarios } from './checkScenarios.mjs';

const path = 'openspec/specs/tokens/spec.md';
const spec = (/** @type {string} */ name) => [
  { path, text: `### Requirement: One\n\n#### Scenario: ${name}\n` },
];
const tests = (/** @type {string} */ text) => [{ path: 'a.test.ts', text }];

test('fails for a scenario that is not the title of a test', () => {
  const scenario = spec('asks once');
  const missing = [`${path}: no test is titled 'asks once'`];
  for (const text of [
    "it('asks twice', () => {});",
    "it('asks once again', () => {});",
    "// it('asks once', () => {});",
    "it.skip('asks once', () => {});",
    "describe('asks once', () => {});",
  ]) {
    assert.deepEqual(checkScenarios(scenario, tests(text)), missing, text);
  }
});

test('finds a scenario among the titles of tests', () => {
  for (const text of [
    "it('asks once', () => {});",
    'test("asks once", async () => {});',
    "describe('a', () => {\n  it(\n    'asks once',\n    () => {},\n  );\n});",
    "it.each([1, 2])('asks once', () => {});",
  ]) {
    assert.deepEqual(checkScenarios(spec('asks once'), tests(text)), [], text);
  }
  const quoted = tests("it('asks the portal\\'s issuer', () => {});");
  assert.deepEqual(
    checkScenarios(spec("asks the portal's issuer"), quoted),
    [],
  );
});

test('fails for a requirement that no spec cites and no reason excuses', () => {
  const range = { document: '002', count: 3 };
  assert.deepEqual(checkCitations(range, ['(002.1, 002.3)'], ''), [
    '002.2 is cited by no spec',
  ]);
  assert.deepEqual(checkCitations(range, ['(002.10)', '002.30'], ''), [
    '002.1 is cited by no spec',
    '002.2 is cited by no spec',
    '002.3 is cited by no spec',
  ]);
  const specs = ['(002.1)', '(002.3)'];
  assert.deepEqual(checkCitations(range, specs, '- 002.2: It is paper.'), []);
  assert.deepEqual(checkCitations(range, specs, '- 002.2:'), [
    '002.2 is listed as not covered without a reason',
  ]);
  assert.equal(
    checkCitations(range, specs, '- 002.2: Paper.\n- 002.3: Paper.').length,
    1,
  );
});

test('takes a half built requirement for covered only when it is cited and its open half has a reason', () => {
  const range = { document: '002', count: 1 };
  const partly = '- 002.1 (partly): The other half is planned.';
  assert.deepEqual(checkCitations(range, ['(002.1)'], partly), []);
  assert.deepEqual(checkCitations(range, [], partly), [
    '002.1 is listed as partly covered, but cited by no spec',
  ]);
  assert.deepEqual(checkCitations(range, ['(002.1)'], '- 002.1 (partly):'), [
    '002.1 is listed as partly covered without a reason',
  ]);
});

test('fails for a cited number that the list of requirements does not explain', () => {
  const check = (/** @type {string} */ text) =>
    checkRequirementNumbers(
      [{ path: 'spec.md', text }],
      '| 002.1 | One. | built |\n| 002.2 |  | built |\n| X.4 | Four. | built |\n',
    );
  assert.deepEqual(check('(002.1, X.4), not version 1.002 or X.509'), []);
  assert.deepEqual(check('(002.2) and (002.10), and (002.10) again'), [
    'spec.md cites 002.2, which nothing explains',
    'spec.md cites 002.10, which nothing explains',
  ]);
  assert.deepEqual(check('requirements 002.1 to 002.3 and X.3 to X.4'), [
    'spec.md cites 002.2, which nothing explains',
    'spec.md cites 002.3, which nothing explains',
    'spec.md cites X.3, which nothing explains',
  ]);
});
