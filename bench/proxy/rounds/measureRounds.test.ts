import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../parts/Part';
import type { PeerName } from '../scene/PeerName';
import type { ProxyScene } from '../scene/ProxyScene';
import { measureRounds } from './measureRounds';

const PEERS: readonly PeerName[] = ['boost', 'direct'];

async function measure(count: number) {
  const steps: string[] = [];
  const create = (name: string, more: Partial<Part>): Part => ({
    name,
    peers: PEERS,
    measures: [
      async (_, peer, isWarmUp) => {
        steps.push(`${isWarmUp ? 'warm ' : ''}${name} ${peer}`);
        return { [name]: steps.length };
      },
    ],
    warmUps: 0,
    added: [],
    ratios: [],
    measurements: [],
    ...more,
  });
  const rounds = await measureRounds({
    scene: {} as ProxyScene,
    parts: [
      create('small', { warmUps: 2, added: [['small', 'added']] }),
      create('idle', {}),
    ],
    count,
    report: () => {},
  });
  return { rounds, steps };
}

test('a measure is warmed up in turn, and done before the next one begins', async () => {
  const { steps } = await measure(1);
  assert.deepEqual(steps, [
    ...['warm small boost', 'warm small direct'],
    ...['warm small boost', 'warm small direct'],
    ...['small boost', 'small direct'],
    ...['idle boost', 'idle direct'],
  ]);
});

test('every other round goes backwards', async () => {
  const { steps } = await measure(3);
  assert.deepEqual(
    steps.filter(step => step.startsWith('idle')),
    [
      ...['idle boost', 'idle direct'],
      ...['idle direct', 'idle boost'],
      ...['idle boost', 'idle direct'],
    ],
  );
});

test('what all parts measured of a peer is together, with what it adds', async () => {
  const { rounds } = await measure(2);
  assert.deepEqual(rounds, [
    new Map([
      ['boost', { small: 5, idle: 9, added: -1 }],
      ['direct', { small: 6, idle: 10 }],
    ]),
    new Map([
      ['direct', { small: 7, idle: 11 }],
      ['boost', { small: 8, idle: 12, added: 1 }],
    ]),
  ]);
});
