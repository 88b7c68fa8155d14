import { startBoostPeer } from './peers/startBoostPeer';
import { startGoPeer } from './peers/startGoPeer';
import { SpiffeScene } from './SpiffeScene';

const BOOST = 'boost';
const GO_SPIFFE = 'go-spiffe';

const LIFETIME_SECONDS = 60;
const LIFETIMES = 3;
const AUDIENCES = 50;
const INTERVAL_SECONDS = 2;

/** Enough for the slowest hundredth to be a hundred calls and more. */
const SOURCE_CALLS = { [BOOST]: 100_000, [GO_SPIFFE]: 10_000 };
const CLIENT_CALLS = 5_000;

const SOURCE_P50 = 'JWT-SVID from the source, p50';
const SOURCE_P99 = 'JWT-SVID from the source, p99';
const CLIENT_P50 = 'JWT-SVID from the agent, p50';
const CLIENT_P99 = 'JWT-SVID from the agent, p99';
const PER_HOUR = `Workload API fetches per hour, ${AUDIENCES} audiences`;
const PER_LIFE = `Workload API fetches per audience and life of ${LIFETIME_SECONDS} s`;

const members = [
  { name: BOOST, start: startBoostPeer },
  { name: GO_SPIFFE, start: startGoPeer },
] as const;

let scene: Promise<SpiffeScene> | undefined;
let running = 0;

type Name = (typeof members)[number]['name'];

/** Cheap enough to do in each round. */
async function timeCalls(name: Name, at: SpiffeScene) {
  const peer = at.peer(name);
  const source = await peer.timeSource(SOURCE_CALLS[name]);
  const client = await peer.timeClient(CLIENT_CALLS);
  return {
    [SOURCE_P50]: source.p50,
    [SOURCE_P99]: source.p99,
    [CLIENT_P50]: client.p50,
    [CLIENT_P99]: client.p99,
  };
}

/** Takes three minutes, and a count that large hardly varies: once is enough. */
async function countFetches(name: Name, at: SpiffeScene) {
  const fetches = (await at.fetches()).get(name) ?? NaN;
  return {
    [PER_HOUR]: (fetches * 3600) / (LIFETIMES * LIFETIME_SECONDS),
    [PER_LIFE]: fetches / AUDIENCES / LIFETIMES,
  };
}

export const rounds = 3;

export const needs = { programs: ['go'], counterparts: ['spire'] };

export const peers = members.map(({ name }) => ({
  name,
  start: async () => {
    scene ??= SpiffeScene.create({
      members,
      jwtSvidTtlSeconds: LIFETIME_SECONDS,
      load: {
        audiences: AUDIENCES,
        intervalMs: INTERVAL_SECONDS * 1000,
        rounds: (LIFETIMES * LIFETIME_SECONDS) / INTERVAL_SECONDS,
      },
    });
    const at = await scene;
    running++;
    let isFirstRound = true;
    return {
      measure: async (): Promise<Record<string, number>> => {
        const times = await timeCalls(name, at);
        const once = isFirstRound ? await countFetches(name, at) : {};
        isFirstRound = false;
        return { ...times, ...once };
      },
      stop: async () => {
        running--;
        if (running === 0) await at.stop();
      },
    };
  },
}));

export const measurements = [
  {
    name: SOURCE_P50,
    unit: 'µs',
    bar: {
      peer: BOOST,
      text: `1/50 of ${GO_SPIFFE} at most`,
      holds: (value: number, others: Record<string, number>) =>
        value <= others[GO_SPIFFE] / 50,
    },
  },
  { name: SOURCE_P99, unit: 'µs' },
  { name: CLIENT_P50, unit: 'µs' },
  { name: CLIENT_P99, unit: 'µs' },
  {
    name: PER_HOUR,
    unit: 'fetches',
    bar: {
      peer: BOOST,
      text: `no more than ${GO_SPIFFE}`,
      holds: (value: number, others: Record<string, number>) =>
        value <= others[GO_SPIFFE],
    },
  },
  {
    name: PER_LIFE,
    unit: 'fetches',
    bar: {
      peer: BOOST,
      text: '3 at most',
      holds: (value: number) => value <= 3,
    },
  },
];
