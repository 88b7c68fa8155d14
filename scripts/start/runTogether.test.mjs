// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTogether } from './runTogether.mjs';

const never = new Promise(() => {});

/**
 * @param {string} name
 * @param {Promise<any>} [end]
 */
function runner(name, end = never) {
  const seen = { name, isStopped: false };
  return Object.assign(seen, {
    ended: () => end,
    stop: async () => {
      seen.isStopped = true;
    },
  });
}

test('stops every program and succeeds when it is asked to stop', async () => {
  const runners = [runner('backend'), runner('stand-ins')];
  const code = await runTogether(runners, {
    whenUp: async () => {},
    stopRequested: Promise.resolve('SIGINT'),
  });
  assert.equal(code, 0);
  assert.deepEqual(
    runners.map(({ isStopped }) => isStopped),
    [true, true],
  );
});

test('stops every program and fails when one of them ends by itself', async () => {
  const runners = [
    runner('backend', Promise.resolve('exit code 3')),
    runner('stand-ins'),
  ];
  const code = await runTogether(runners, {
    whenUp: () => never.then(() => {}),
    stopRequested: never,
  });
  assert.equal(code, 1);
  assert.equal(runners[1].isStopped, true);
});

test('fails when the portal does not come up', async () => {
  const runners = [runner('backend')];
  const code = await runTogether(runners, {
    whenUp: () => Promise.reject(new Error('no answer in time')),
    stopRequested: never,
  });
  assert.equal(code, 1);
  assert.equal(runners[0].isStopped, true);
});
