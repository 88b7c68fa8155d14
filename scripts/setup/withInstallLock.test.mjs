// @ts-check
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { withInstallLock } from './withInstallLock.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lets two installations run one after the other', async () => {
  const path = join(folder, 'deep', 'lock');
  /** @type {string[]} */
  const steps = [];
  /** @type {() => void} */
  let finishFirst = () => {};
  const first = withInstallLock(path, async () => {
    steps.push('first begins');
    await new Promise(resolve => {
      finishFirst = () => resolve(undefined);
    });
    steps.push('first ends');
  });
  const second = withInstallLock(
    path,
    async () => {
      steps.push('second begins');
    },
    {
      pollMilliseconds: 1,
      onWait: () => {
        steps.push('second waits');
        finishFirst();
      },
    },
  );
  await Promise.all([first, second]);
  assert.deepEqual(steps, [
    'first begins',
    'second waits',
    'first ends',
    'second begins',
  ]);
  assert.equal(existsSync(path), false);
});

test('takes over the lock of an installation that has died', async () => {
  const path = join(folder, 'lock');
  writeFileSync(path, '999999999');
  let hasRun = false;
  await withInstallLock(
    path,
    async () => {
      hasRun = true;
    },
    { pollMilliseconds: 1 },
  );
  assert.equal(hasRun, true);
});
