// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StepLog } from './StepLog.mjs';

/** A log whose clock stands still until it is moved on. */
function createWorld() {
  /** @type {string[]} */
  const lines = [];
  /** @type {{ milliseconds: number, action: () => void } | undefined} */
  let timer;
  let time = 0;
  return {
    lines,
    write: (/** @type {string} */ line) => lines.push(line),
    now: () => time,
    every: (
      /** @type {number} */ milliseconds,
      /** @type {() => void} */ action,
    ) => {
      timer = { milliseconds, action };
      return () => (timer = undefined);
    },
    get isTicking() {
      return timer !== undefined;
    },
    tick() {
      assert.ok(timer);
      time += timer.milliseconds;
      timer.action();
    },
  };
}

test('begins each line of an installation with the name of its counterpart', () => {
  const world = createWorld();
  const log = StepLog.create('spire', world);
  log.say('\u001b[32mone\u001b[0m\n\u001b[0m\u001b[0m\n\ntwo  ');
  assert.deepEqual(world.lines, ['spire: one', 'spire: two']);
});

test('says at least every 30 seconds how long a step has been going on and how far it is', async () => {
  const world = createWorld();
  let compiled = 0;
  await StepLog.create('spire', world).step(
    'compiling',
    async () => {
      compiled = 7;
      world.tick();
      world.tick();
      assert.ok(world.now() / 2 <= 30_000);
    },
    () => `${compiled} packages`,
  );
  assert.deepEqual(world.lines, [
    'spire: compiling …',
    'spire: compiling … 7 packages, 20 s',
    'spire: compiling … 7 packages, 40 s',
  ]);
  assert.equal(world.isTicking, false);
});

test('is silent after a step that has failed', async () => {
  const world = createWorld();
  const step = StepLog.create('spire', world).step('compiling', async () => {
    throw new Error('out of memory');
  });
  await assert.rejects(step, /out of memory/);
  assert.equal(world.isTicking, false);
});
