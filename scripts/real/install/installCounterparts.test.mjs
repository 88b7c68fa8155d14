// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installCounterparts } from './installCounterparts.mjs';
import { StepLog } from './StepLog.mjs';

/**
 * @param {string} name
 * @param {() => Promise<void>} [install] what is there from the start when absent
 */
function counterpart(name, install) {
  let isThere = install === undefined;
  return {
    name,
    isInstalled: () => isThere,
    async install() {
      await install?.();
      isThere = true;
    },
  };
}

/** @param {Parameters<typeof installCounterparts>[0]} counterparts */
async function install(counterparts) {
  /** @type {string[]} */
  const lines = [];
  const isComplete = await installCounterparts(counterparts, name =>
    StepLog.create(name, { write: line => lines.push(line) }),
  );
  return { isComplete, lines };
}

test('installs the counterparts that are missing side by side', async () => {
  /** @type {() => void} */
  let secondBegins = () => {};
  const { isComplete, lines } = await install([
    counterpart('one', () => new Promise(resolve => (secondBegins = resolve))),
    counterpart('two', async () => secondBegins()),
  ]);
  assert.equal(isComplete, true);
  assert.deepEqual(lines.sort(), [
    'one: installed in 0 s',
    'two: installed in 0 s',
  ]);
});

test('leaves alone what is installed', async () => {
  assert.deepEqual(await install([counterpart('one')]), {
    isComplete: true,
    lines: ['one: there'],
  });
});

test('says in one line why a counterpart cannot be installed and installs the others', async () => {
  const { isComplete, lines } = await install([
    counterpart('one', async () => {
      throw new Error('Go is missing.');
    }),
    counterpart('two', async () => {}),
    { ...counterpart('three', async () => {}), isInstalled: () => false },
  ]);
  assert.equal(isComplete, false);
  assert.deepEqual(lines.sort(), [
    'one: failed: Go is missing.',
    'three: failed: still not found after its installation',
    'two: installed in 0 s',
  ]);
});
