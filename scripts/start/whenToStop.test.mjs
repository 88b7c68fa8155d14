// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenToStop } from './whenToStop.mjs';

test('stops the portal when the npm that runs it is gone', async () => {
  const parents = [41, 41, 41, 1];
  let asked = 0;
  const stopped = whenToStop({
    isRunByNpm: true,
    parent: () => parents[Math.min(asked++, 3)],
    pollMilliseconds: 1,
  });
  // The timer alone does not keep a process alive.
  const alive = setInterval(() => {}, 1000);
  await stopped;
  clearInterval(alive);
  assert.ok(asked >= 4);
});

test('stops the portal at a signal', async () => {
  const stopped = whenToStop({ isRunByNpm: false });
  const alive = setInterval(() => {}, 1000);
  process.emit('SIGHUP');
  await stopped;
  clearInterval(alive);
});
