import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSuite } from './createSuite';
import { allParts } from './parts/allParts';

const barsOf = (names: readonly string[]) => {
  const parts = allParts.filter(({ name }) => names.includes(name));
  return Object.fromEntries(
    createSuite(parts, 1)
      .measurements.filter(({ bar }) => bar)
      .map(({ name, bar }) => [name, `${bar?.peer}: ${bar?.text}`]),
  );
};

test('the bars are those that the data path has to reach', () => {
  assert.deepEqual(barsOf(['small', 'large', 'upload']), {
    '2 KB, 1 connection: added p50 / proxy backend': 'boost: at most 0.5',
    '2 KB, 20 connections: requests / proxy backend': 'boost: at least 2',
    '2 KB, 20 connections: CPU / proxy backend': 'boost: at most 0.5',
    '2 KB, 20 connections: requests / in-memory': 'boost: at least 0.7',
    '2 KB, 100 connections: requests / proxy backend': 'boost: at least 2',
    '2 KB, 100 connections: CPU / proxy backend': 'boost: at most 0.5',
    '2 KB, 100 connections: requests / in-memory': 'boost: at least 0.7',
    '1 MB, 4 connections: requests / proxy backend': 'boost: at least 1.5',
    '64 KB upload, 20 connections: requests / proxy backend':
      'boost: at least 1.5',
    '2 KB, 1 connection: new upstream connections': 'boost: at most 100',
    '2 KB, 20 connections: new upstream connections': 'boost: at most 100',
    '2 KB, 100 connections: new upstream connections': 'boost: at most 100',
    '1 MB, 4 connections: new upstream connections': 'boost: at most 100',
    '64 KB upload, 20 connections: new upstream connections':
      'boost: at most 100',
  });
  assert.deepEqual(barsOf(['events', 'idle', 'aborts', 'growth']), {
    '200 streams: first event added p50 / proxy backend': 'boost: at most 0.6',
    '200 streams: event p99 / proxy backend': 'boost: at most 1',
    '1,000 idle streams: heap of each / proxy backend': 'boost: at most 0.9',
    '1,000 callers left: streams open after 1 s': 'boost: at most 0',
    '1,000 callers left: connections open after 1 s': 'boost: at most 100',
  });
});

test('nothing is compared that a part does not measure at both peers', () => {
  for (const { peers, ratios, added, measurements } of allParts) {
    const measured = measurements.map(({ name }) => name);
    for (const { figure, to } of ratios) {
      assert.ok(measured.includes(figure), figure);
      assert.ok(peers.includes(to), to);
      assert.ok(peers.includes('boost'));
    }
    if (added.length > 0) assert.ok(peers.includes('direct'));
  }
});
