import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rotate } from './rotate';

test('turns begin at another item and leave none out', () => {
  assert.deepEqual(rotate(['a', 'b', 'c'], 0), ['a', 'b', 'c']);
  assert.deepEqual(rotate(['a', 'b', 'c'], 2), ['c', 'a', 'b']);
  assert.deepEqual(rotate(['a', 'b', 'c'], 4), ['b', 'c', 'a']);
  assert.deepEqual(rotate([], 3), []);
});
