// @ts-check
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessGroup } from './ProcessGroup.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-group-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * Starts a program that starts another one; both live until they are ended.
 *
 * @param {string} [prelude] what the first one does before
 */
async function startFamily(prelude = '') {
  const file = join(folder, 'pid');
  const source = `${prelude};
    const { spawn } = require('node:child_process');
    const { writeFileSync, renameSync } = require('node:fs');
    const child = spawn(process.execPath, ['-e', \`${prelude};setInterval(() => {}, 1000);console.log('ready')\`]);
    child.stdout.once('data', () => {
      writeFileSync('${file}.new', String(child.pid));
      renameSync('${file}.new', '${file}');
    });
    setInterval(() => {}, 1000);`;
  const group = ProcessGroup.start('family', process.execPath, ['-e', source]);
  for (;;) {
    try {
      return { group, grandchild: Number(readFileSync(file, 'utf8')) };
    } catch {
      await sleep(10);
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // An ended process that nobody has reaped still answers to signal 0.
  return process.platform !== 'linux'
    ? true
    : !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

test('ends a program and everything it started', async () => {
  const { group, grandchild } = await startFamily();
  assert.equal(isRunning(grandchild), true);
  await group.stop(5_000);
  assert.equal(await group.ended(), 'SIGTERM');
  assert.equal(isRunning(grandchild), false);
});

test('ends by force a program that ignores the request to end', async () => {
  const { group, grandchild } = await startFamily(
    "process.on('SIGTERM', () => {})",
  );
  await group.stop(200);
  assert.equal(await group.ended(), 'SIGKILL');
  while (isRunning(grandchild)) await sleep(10);
});

test('says with which exit code a program ended', async () => {
  const group = ProcessGroup.start('short', process.execPath, [
    '-e',
    'process.exit(3)',
  ]);
  assert.equal(await group.ended(), 'exit code 3');
  await group.stop();
});
