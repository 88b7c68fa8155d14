// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFileLength } from './checkFileLength.mjs';
import { checkFloors } from './checkFloors.mjs';
import { checkIndexFile } from './checkIndexFile.mjs';
import { checkStrayText } from './checkStrayText.mjs';

test('refuses a source file of more than 250 lines', () => {
  const path = 'packages/one/src/long.ts';
  const lines = (/** @type {number} */ count) => 'one();\n'.repeat(count);
  assert.deepEqual(checkFileLength({ path, text: lines(250) }), []);
  assert.match(checkFileLength({ path, text: lines(251) })[0], /251 lines/);
  assert.deepEqual(
    checkFileLength({ path: 'docs/long.md', text: lines(999) }),
    [],
  );
});

test('refuses an index file that does more than re-export', () => {
  const path = 'packages/one/src/index.ts';
  const good = "// Why.\nexport * from './a';\nexport type { B } from './b';\n";
  assert.deepEqual(checkIndexFile({ path, text: good }), []);
  const bad = `${good}export const c = 1;\nimport './d';\n`;
  const problems = checkIndexFile({ path, text: bad });
  assert.equal(problems.length, 2);
  assert.match(problems[0], /src\/index\.ts:4:/);
});

const NAMES = [
  'workload-oauth',
  'backstage-plugin-boost-node',
  'boost-testkit',
];

/**
 * @param {string} path
 * @param {string} text
 * @param {object} [manifest]
 */
function checkOauth(path, text, manifest = {}) {
  const workspace = {
    name: 'workload-oauth',
    manifest,
    files: [{ path, text }],
  };
  return checkFloors(workspace, NAMES);
}

test('refuses an import that goes up the floors of the house', () => {
  for (const text of [
    "import { a } from 'backstage-plugin-boost-node';",
    "export * from 'backstage-plugin-boost-node/alpha';",
    "const a = await import('backstage-plugin-boost-node');",
    "const a = require('backstage-plugin-boost-node');",
    "type A = import('backstage-plugin-boost-node').A;",
    "import { LoggerService } from '@backstage/backend-plugin-api';",
  ]) {
    assert.equal(checkOauth('src/a.ts', text).length, 1, text);
  }
  const manifest = { dependencies: { 'backstage-plugin-boost-node': '*' } };
  assert.equal(checkOauth('src/a.ts', '', manifest).length, 1);
  assert.deepEqual(
    checkOauth('src/a.ts', "import { fetch } from 'node-fetch';"),
    [],
  );
});

test("lets nothing that knows the portal's identity start a process", () => {
  for (const name of [
    'spiffe-workload-api',
    'workload-oauth',
    'backstage-plugin-boost-node',
    'backstage-plugin-boost-backend',
  ]) {
    for (const specifier of ['child_process', 'node:child_process']) {
      const text = `import { spawn } from '${specifier}';`;
      const check = (/** @type {string} */ path) =>
        checkFloors({ name, manifest: {}, files: [{ path, text }] }, NAMES);
      assert.equal(check('src/a.ts').length, 1, `${name} ${specifier}`);
      assert.deepEqual(check('src/a.test.ts'), []);
    }
  }
});

test('allows the testkit in tests and development only', () => {
  const text = "import { startIssuer } from 'boost-testkit';";
  assert.deepEqual(checkOauth('src/tokens/a.test.ts', text), []);
  assert.equal(checkOauth('src/tokens/a.ts', text).length, 1);
  const manifest = (/** @type {string} */ field) => ({
    [field]: { 'boost-testkit': 'workspace:^' },
  });
  assert.deepEqual(checkOauth('src/a.ts', '', manifest('devDependencies')), []);
  assert.equal(checkOauth('src/a.ts', '', manifest('dependencies')).length, 1);
});

test('refuses paths and addresses that are good on one machine only', () => {
  const found = (/** @type {string} */ text) =>
    checkStrayText({ path: 'a.md', text }).length;
  assert.equal(found(['see /wo', 'rk/main/a.ts'].join('')), 1);
  assert.equal(found(['cd /ro', 'ot/x'].join('')), 1);
  assert.equal(found(['as ../sha', 'red says'].join('')), 1);
  assert.equal(found(['https://registry.np', 'mjs.org/a'].join('')), 1);
  assert.equal(found('see https://example.org/network/main and ./work/x'), 0);
});
