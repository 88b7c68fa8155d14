import { MemoryTokenStore } from '../stores/MemoryTokenStore';
import { countColdGrants } from './countColdGrants';
import { countReplicaGrants } from './countReplicaGrants';
import { createAzureCache } from './createAzureCache';
import { createBoostCache } from './createBoostCache';
import { createGoogleCache } from './createGoogleCache';
import { measureCachedCalls } from './measureCachedCalls';
import { TokenScene } from './TokenScene';

const BOOST = 'boost';
const REPLICAS = 4;
/** Thirty lives of 300 s; a lone replica uses about 54 tokens in them. */
const REPLICA_LIVES = 30;
const REPLICA_SECONDS = REPLICA_LIVES * 300;

const CACHED_P50 = 'cached call, p50';
const CACHED_P99 = 'cached call, p99';
const COLD = 'grants for 10,000 concurrent cold callers';
const WAITS = 'requests that waited in 30 lives of 2 s';
const SHORT_GRANTS = 'grants per life of 2 s, steady load';
const SHARED_GRANTS = 'grants per token in use, 4 replicas, shared store';
const OWN_GRANTS = 'grants per token in use, 4 replicas, no store';
const SHARED_PER_LIFE = 'grants per life of 300 s, 4 replicas, shared store';
const LONE_PER_LIFE = 'grants per life of 300 s, 1 replica';

const members = [
  { name: BOOST, createCache: createBoostCache },
  { name: 'google-auth-library', createCache: createGoogleCache },
  { name: '@azure/core-rest-pipeline', createCache: createAzureCache },
];

let scene: Promise<TokenScene> | undefined;
let running = 0;

type Member = (typeof members)[number];

/** Cheap enough to do in each round. */
async function measureCalls({ name, createCache }: Member, at: TokenScene) {
  const cache = await createCache(at.longLived(name));
  const cold = await countColdGrants(cache, 10_000, () => at.grantsOf(name));
  const { p50, p99 } = await measureCachedCalls(cache);
  cache.close();
  return { [CACHED_P50]: p50, [CACHED_P99]: p99, [COLD]: cold };
}

/** Counts that take long, or are the same each time: once is enough. */
async function measureOnce(name: string, at: TokenScene) {
  const waits = (await at.waits()).get(name);
  if (waits === undefined) throw new Error(`${name} was not measured.`);
  return {
    [WAITS]: waits,
    [SHORT_GRANTS]: await at.grantsPerShortLife(name),
    ...(name === BOOST && (await measureReplicas(at))),
  };
}

async function measureReplicas(at: TokenScene) {
  const count = (replicas: number, store?: MemoryTokenStore) =>
    countReplicaGrants(at.longLived(BOOST), {
      replicas,
      seconds: REPLICA_SECONDS,
      store,
    });
  // A token is used for less than its life; how often it is replaced when nobody else asks is the measure.
  const lone = await count(1);
  const shared = await count(REPLICAS, MemoryTokenStore.create());
  return {
    [SHARED_GRANTS]: shared / lone,
    [OWN_GRANTS]: (await count(REPLICAS)) / lone,
    [SHARED_PER_LIFE]: shared / REPLICA_LIVES,
    [LONE_PER_LIFE]: lone / REPLICA_LIVES,
  };
}

export const rounds = 3;

export const peers = members.map(member => ({
  name: member.name,
  start: async () => {
    scene ??= TokenScene.create(members);
    const at = await scene;
    running++;
    let isFirstRound = true;
    return {
      measure: async (): Promise<Record<string, number>> => {
        const calls = await measureCalls(member, at);
        const once = isFirstRound ? await measureOnce(member.name, at) : {};
        isFirstRound = false;
        return { ...calls, ...once };
      },
      stop: async () => {
        running--;
        if (running === 0) await at.stop();
      },
    };
  },
}));

const barFor = (text: string, holds: (value: number) => boolean) => ({
  bar: { peer: BOOST, text, holds },
});

export const measurements = [
  { name: CACHED_P50, unit: 'µs' },
  { name: CACHED_P99, unit: 'µs' },
  { name: COLD, unit: 'grants', ...barFor('1', value => value === 1) },
  { name: WAITS, unit: 'requests', ...barFor('0', value => value === 0) },
  { name: SHORT_GRANTS, unit: 'grants' },
  {
    name: SHARED_GRANTS,
    unit: 'grants',
    ...barFor('at most 1.2', value => value <= 1.2),
  },
  { name: OWN_GRANTS, unit: 'grants' },
  { name: SHARED_PER_LIFE, unit: 'grants' },
  { name: LONE_PER_LIFE, unit: 'grants' },
];
