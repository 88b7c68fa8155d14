// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { installFingerprint } from './installFingerprint.mjs';

const NODE = { modules: '115', platform: 'linux', architecture: 'x64' };
/** @type {string} */
let root;

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  write('package.json', '{}');
  write('yarn.lock', 'a@1');
  write('packages/one/package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('installs again when a dependency, a patch or the version of Node changed', () => {
  const seen = new Set([installFingerprint(root, NODE)]);
  const addsOne = (/** @type {string} */ what) => {
    const before = seen.size;
    seen.add(installFingerprint(root, NODE));
    assert.equal(seen.size, before + 1, what);
  };
  write('yarn.lock', 'a@2');
  addsOne('lock file');
  write('packages/one/package.json', '{"dependencies":{}}');
  addsOne('manifest of a workspace');
  write('plugins/two/package.json', '{}');
  addsOne('new workspace');
  write('.yarn/patches/a.patch', 'diff');
  addsOne('patch');
  write('.yarnrc.yml', 'nodeLinker: node-modules');
  addsOne('settings');
  assert.equal(
    seen.has(installFingerprint(root, { ...NODE, modules: '127' })),
    false,
  );
});

test('installs nothing when nothing changed', () => {
  const before = installFingerprint(root, NODE);
  write('packages/one/src/index.ts', 'export {};');
  write('README.md', 'words');
  assert.equal(installFingerprint(root, NODE), before);
});
