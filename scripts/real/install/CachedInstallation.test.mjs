// @ts-check
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { CachedInstallation } from './CachedInstallation.mjs';

/** @type {string} */
let cache;
const before = process.env.BOOST_REAL_CACHE;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'real-cache-'));
  process.env.BOOST_REAL_CACHE = cache;
});
afterEach(() => {
  if (before === undefined) delete process.env.BOOST_REAL_CACHE;
  else process.env.BOOST_REAL_CACHE = before;
  rmSync(cache, { recursive: true });
});

/** @param {string} work */
async function build(work) {
  const folder = join(work, 'programs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'program'), '');
  return { folder, notes: { admin: 'root' } };
}

test('keeps an installation in the cache and notes where it is', async () => {
  const cached = new CachedInstallation('spire', '1');
  assert.equal(cached.isInstalled(), false);
  await cached.install(build);
  assert.equal(cached.isInstalled(), true);
  assert.equal(existsSync(join(cached.home, 'program')), true);
  const note = JSON.parse(readFileSync(join(cache, 'spire.json'), 'utf8'));
  assert.deepEqual(note, { version: '1', home: cached.home, admin: 'root' });
});

test('does not count an installation that was cut short and leaves nothing of it', async () => {
  const cached = new CachedInstallation('spire', '1');
  const failing = cached.install(async work => {
    await build(work);
    throw new Error('interrupted');
  });
  await assert.rejects(failing, /interrupted/);
  assert.equal(cached.isInstalled(), false);
  assert.deepEqual(readdirSync(cache), []);
});

test('does not take another version for the one that is wanted', async () => {
  await new CachedInstallation('spire', '1').install(build);
  assert.equal(new CachedInstallation('spire', '2').isInstalled(), false);
  rmSync(new CachedInstallation('spire', '1').home, { recursive: true });
  assert.equal(new CachedInstallation('spire', '1').isInstalled(), false);
});
