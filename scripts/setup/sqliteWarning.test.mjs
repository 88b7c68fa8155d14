// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sqliteWarning } from './sqliteWarning.mjs';

test('warns of the Nodes that SQLite aborts, and of no others', () => {
  for (const version of ['24.19.0', '24.21.0']) {
    assert.match(sqliteWarning(version) ?? '', /Use Node 22, or 24 before/);
  }
  for (const version of ['20.20.2', '22.23.3', '24.15.0', '26.10.0']) {
    assert.equal(sqliteWarning(version), undefined);
  }
});
