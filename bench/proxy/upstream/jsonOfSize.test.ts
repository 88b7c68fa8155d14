import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonOfSize } from './jsonOfSize';

test('JSON has the size that was asked for, wherever it is cut', () => {
  for (let bytes = 64; bytes < 200; bytes++) {
    const json = jsonOfSize(bytes);
    assert.equal(json.length, bytes);
    assert.ok(JSON.parse(json.toString()).items.length > 0);
  }
});
