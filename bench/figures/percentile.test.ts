import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile } from './percentile';

test('a percentile is one of the samples, in whatever order they came', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.equal(percentile(samples, 0.5), 50);
  assert.equal(percentile(samples, 0.99), 99);
  assert.equal(percentile(samples, 1), 100);
  assert.equal(percentile(samples, 0), 1);
  assert.equal(percentile([10, 9, 2], 0.5), 9);
  assert.equal(percentile([7], 0.99), 7);
});

test('nothing has no percentile', () => {
  assert.throws(() => percentile([], 0.5), /There is no sample/);
});
