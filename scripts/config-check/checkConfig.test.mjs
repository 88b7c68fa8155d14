// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkConfig } from './checkConfig.mjs';
import { placeholders } from './placeholders.mjs';

/** @type {string} */
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-check-'));
});
after(() => rmSync(folder, { recursive: true }));

/** @param {string} yaml */
async function checkWith(yaml) {
  const path = join(folder, 'app-config.more.yaml');
  writeFileSync(path, yaml);
  return await checkConfig(['app-config.yaml', path], { stdio: 'ignore' });
}

test('accepts the config of the development portal', async () => {
  assert.equal(await checkWith('{}'), 0);
});

test('refuses a config value of the wrong type', async () => {
  const yaml = 'boost: { kagenti: { requestTimeoutSeconds: soon } }';
  assert.equal(await checkWith(yaml), 1);
});

test('refuses a config key that nothing knows', async () => {
  const yaml = 'boost: { kagenti: { baseURL: http://localhost:1 } }';
  assert.equal(await checkWith(yaml), 1);
});

test('fills in the variables that a config names and the environment lacks', () => {
  const yaml = 'a: ${ONE}\nb: x${TWO:-2}\nc: ${ THREE }';
  const filled = placeholders(yaml, { ONE: '1' });
  assert.equal(filled.ONE, undefined);
  assert.equal(filled.THREE, 'placeholder');
});
