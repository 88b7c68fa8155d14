import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../parts/Part';
import type { PeerName } from '../scene/PeerName';
import type { ProxyScene } from '../scene/ProxyScene';
import { Rounds } from './Rounds';

const SCENE = {} as ProxyScene;
const PEERS: readonly PeerName[] = ['boost', 'direct'];

function startRounds() {
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
    isWarmedUp: false,
    added: [],
    ratios: [],
    measurements: [],
    ...more,
  });
  const rounds = Rounds.create(SCENE, [
    create('small', { isWarmedUp: true, added: [['small', 'added']] }),
    create('idle', {}),
  ]);
  return { rounds, steps };
}

test('every other round goes backwards', async () => {
  const { rounds, steps } = startRounds();
  await rounds.round(0);
  const forwards = steps.splice(0);
  assert.deepEqual(forwards, [
    'small boost',
    'small direct',
    'idle boost',
    'idle direct',
  ]);
  await rounds.round(1);
  assert.deepEqual(steps, forwards.reverse());
});

test('a round is measured once, whoever asks for it', async () => {
  const { rounds, steps } = startRounds();
  const [first, again] = await Promise.all([rounds.round(0), rounds.round(0)]);
  assert.equal(first, again);
  assert.equal(steps.length, 4);
});

test('what all parts measured of a peer is together, with what it adds', async () => {
  const { rounds } = startRounds();
  assert.deepEqual(
    await rounds.round(0),
    new Map([
      ['boost', { small: 1, idle: 3, added: -1 }],
      ['direct', { small: 2, idle: 4 }],
    ]),
  );
});

test('only what has to be warmed up takes part in the round that is discarded', async () => {
  const { rounds, steps } = startRounds();
  await rounds.warmUp();
  assert.deepEqual(steps, ['warm small boost', 'warm small direct']);
});
