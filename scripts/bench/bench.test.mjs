// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseParts } from './chooseParts.mjs';
import { formatTable } from './formatTable.mjs';
import { measurePeers } from './measurePeers.mjs';
import { missingNeeds } from './missingNeeds.mjs';
import { toRows } from './toRows.mjs';

/** @type {import('./toRows.mjs').Measurement} */
const SPEED = {
  name: 'requests',
  unit: 'req/s',
  bar: {
    peer: 'boost',
    text: 'half of other',
    holds: (value, { other }) => value >= other / 2,
  },
};

/**
 * @param {number[]} boost
 * @param {number[]} other
 */
function rowsOf(boost, other) {
  const rounds = (/** @type {number[]} */ values) =>
    values.map(requests => ({ requests }));
  return toRows(
    [SPEED],
    new Map([
      ['boost', rounds(boost)],
      ['other', rounds(other)],
    ]),
  );
}

test('measures peers in turn and stops them all', async () => {
  /** @type {string[]} */
  const steps = [];
  const peer = (/** @type {string} */ name) => ({
    name,
    start: async () => ({
      measure: async () => ({ requests: steps.push(name) }),
      stop: async () => {
        steps.push(`${name} stops`);
      },
    }),
  });
  const samples = await measurePeers([peer('boost'), peer('other')], 2);
  assert.deepEqual(steps, [
    'boost',
    'other',
    'boost',
    'other',
    'other stops',
    'boost stops',
  ]);
  assert.deepEqual(samples.get('other'), [{ requests: 2 }, { requests: 4 }]);
});

test('stops the peers that run when one of them fails', async () => {
  let isStopped = false;
  const good = {
    name: 'good',
    start: async () => ({
      measure: async () => ({}),
      stop: async () => {
        isStopped = true;
      },
    }),
  };
  const bad = { name: 'bad', start: () => Promise.reject(new Error('no')) };
  await assert.rejects(measurePeers([good, bad], 1), /no/);
  assert.equal(isStopped, true);
});

test('says of each bar whether it holds', () => {
  assert.deepEqual(rowsOf([60, 10, 50], [100, 100]), [
    {
      name: 'requests',
      value: 50,
      unit: 'req/s',
      peer: 'boost',
      bar: 'half of other',
      holds: true,
    },
    {
      name: 'requests',
      value: 100,
      unit: 'req/s',
      peer: 'other',
      bar: '',
      holds: true,
    },
  ]);
  assert.equal(rowsOf([49], [100])[0].holds, false);
  assert.throws(() => toRows([SPEED], new Map()), /did not measure it/);
});

test('prints a table that shows a bar that does not hold', () => {
  const lines = formatTable(rowsOf([1234.5], [9000])).split('\n');
  assert.equal(lines.length, 3);
  assert.match(
    lines[1],
    /^requests +boost +1,235 +req\/s +half of other +DOES NOT HOLD$/,
  );
  assert.match(lines[2], /^requests +other +9,000 +req\/s$/);
});

test('says in one line what a suite needs and the machine lacks', () => {
  const machineWith = (/** @type {string[]} */ ...present) => ({
    isOnPath: (/** @type {string} */ program) => present.includes(program),
    counterparts: ['spire', 'redis'].map(name => ({
      name,
      isInstalled: () => present.includes(name),
    })),
  });
  const needs = { programs: ['go'], counterparts: ['spire'] };
  assert.equal(
    missingNeeds(needs, machineWith('redis')),
    'This suite needs go on the PATH, and spire (npm run real:install).',
  );
  assert.equal(
    missingNeeds(needs, machineWith('spire')),
    'This suite needs go on the PATH.',
  );
  assert.equal(missingNeeds(needs, machineWith('go', 'spire')), undefined);
  assert.equal(missingNeeds(undefined, machineWith()), undefined);
});

test('takes the parts of a suite that were chosen, and all without a choice', () => {
  const some = { rounds: 1, peers: [], measurements: [] };
  const suite = {
    rounds: 5,
    peers: [],
    measurements: [SPEED],
    parts: ['small', 'large'],
    choose: (/** @type {readonly string[]} */ names) => {
      assert.deepEqual(names, ['large']);
      return some;
    },
  };
  assert.equal(chooseParts(suite, []), suite);
  assert.equal(chooseParts(suite, ['large']), some);
  assert.equal(
    chooseParts(suite, ['large', 'huge']),
    "There is no part 'huge' of this suite. Parts: small, large",
  );
  assert.equal(
    chooseParts({ ...some }, ['small']),
    "There is no part 'small' of this suite. Parts: none",
  );
});
