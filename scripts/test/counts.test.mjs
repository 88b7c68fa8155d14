// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCounts } from './addCounts.mjs';
import { readJestCounts } from './readJestCounts.mjs';
import { readTapCounts } from './readTapCounts.mjs';
import { verdict } from './verdict.mjs';

const STRICT = { areSkipsAllowed: false, hasBrokenRunner: false };
const LENIENT = { areSkipsAllowed: true, hasBrokenRunner: false };

test('counts a test file that cannot be loaded as a failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 1,
  };
  assert.deepEqual(readJestCounts(report), {
    passed: 4,
    failed: 2,
    skipped: 3,
  });
});

test('reads the counts of the tests of the scripts', () => {
  const tap =
    'TAP version 13\n1..3\n# tests 6\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n';
  assert.deepEqual(readTapCounts(tap), { passed: 3, failed: 2, skipped: 1 });
});

test('closes with one line that counts every test', () => {
  const counts = addCounts([
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 2, failed: 0, skipped: 0 },
  ]);
  assert.deepEqual(verdict(counts, LENIENT), {
    lines: ['5 passed, 0 failed, 1 skipped'],
    exitCode: 0,
  });
});

test('fails on a failure, a broken runner and a run without tests', () => {
  const good = { passed: 5, failed: 0, skipped: 0 };
  assert.equal(verdict({ ...good, failed: 1 }, LENIENT).exitCode, 1);
  assert.equal(
    verdict(good, { ...LENIENT, hasBrokenRunner: true }).exitCode,
    1,
  );
  assert.equal(verdict({ ...good, passed: 0 }, LENIENT).exitCode, 1);
  assert.equal(verdict(good, { ...LENIENT, leaks: ['eyJ…'] }).exitCode, 1);
});

test('fails on a skip when every counterpart is required', () => {
  const counts = { passed: 5, failed: 0, skipped: 1 };
  assert.equal(verdict(counts, LENIENT).exitCode, 0);
  const strict = verdict(counts, STRICT);
  assert.equal(strict.exitCode, 1);
  assert.equal(strict.lines.at(-1), '5 passed, 0 failed, 1 skipped');
});
