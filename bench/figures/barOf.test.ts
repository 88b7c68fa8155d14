import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barOf } from './barOf';

test('a bar holds on its own side of the number only', () => {
  const floor = barOf({ atLeast: 15 }, 'boost');
  assert.equal(floor?.text, 'at least 15');
  assert.deepEqual([14.9, 15, 15.1].map(floor.holds), [false, true, true]);
  const ceiling = barOf({ atMost: 1.3 }, 'boost');
  assert.equal(ceiling?.text, 'at most 1.3');
  assert.deepEqual([1.2, 1.3, 1.31].map(ceiling.holds), [true, true, false]);
});

test('a ratio of which nothing is asked has no bar', () => {
  assert.equal(barOf({}, 'boost'), undefined);
});

test('no bar holds for what is no number', () => {
  assert.equal(barOf({ atLeast: 15 }, 'boost')?.holds(NaN), false);
  assert.equal(barOf({ atMost: 1.3 }, 'boost')?.holds(NaN), false);
});
