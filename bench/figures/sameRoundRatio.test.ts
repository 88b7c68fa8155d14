import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameRoundRatio } from './sameRoundRatio';

const ROUND = new Map([
  ['boost', { requests: 3_000 }],
  ['plain', { requests: 150 }],
  ['idle', { requests: 0 }],
]);

test('a ratio compares two peers of one round', () => {
  const ratio = sameRoundRatio(ROUND, 'requests', { of: 'boost', to: 'plain' });
  assert.equal(ratio, 20);
});

test('a ratio that lacks a figure is no figure', () => {
  for (const [measurement, to] of [
    ['requests', 'absent'],
    ['requests', 'idle'],
    ['cpu', 'plain'],
  ]) {
    assert.throws(
      () => sameRoundRatio(ROUND, measurement, { of: 'boost', to }),
      new RegExp(`'${measurement}' lacks a figure of boost or of ${to}`),
    );
  }
});
