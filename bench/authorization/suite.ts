import { barOf } from '../figures/barOf';
import type { Figures } from '../figures/Figures';
import { nameFigures } from './figures/nameFigures';
import { ratios } from './figures/ratios';
import type { Round } from '../figures/Round';
import { sameRoundRatio } from '../figures/sameRoundRatio';
import { measureAmongRoles } from './measures/measureAmongRoles';
import { measureActiveUsers } from './measures/measureActiveUsers';
import { measureLongList } from './measures/measureLongList';
import { compareMisses } from './measures/misses/compareMisses';
import { nameOfMiss } from './measures/misses/nameOfMiss';
import { waysToAsk } from './measures/misses/waysToAsk';
import { AuthorizationScene } from './scene/AuthorizationScene';
import { loads } from './scene/loads';
import type { PeerName } from './scene/PeerName';
import { peers as routes } from './scene/peers';

const BOOST: PeerName = 'boost';
const CREDENTIALS: PeerName = 'credentials and forwarding';

const LONG_LIST = { path: '/agents?namespace=team2', items: 10_000 };

const ACTIVE_USERS = '50 users, 2 requests a second each: share of a core';
const LONG = 'list of 10,000 agents: CPU';
const AMONG_ROLES = `among 1,000 roles, ${loads.relayed.name}: CPU`;
const AMONG_ROLES_RATIO = `${AMONG_ROLES} / ${CREDENTIALS}`;
const MISS_AMONG_ROLES = 'among 1,000 roles, decided anew, one: CPU';

let scene: Promise<AuthorizationScene> | undefined;
let running = 0;

async function createScene(): Promise<AuthorizationScene> {
  const created = await AuthorizationScene.create(Object.values(loads));
  try {
    await created.warmUp();
    return created;
  } catch (error) {
    await created.stop();
    throw error;
  }
}

function compare(round: Round): Figures {
  return Object.fromEntries(
    ratios.map(({ name, figure, to }) => [
      name,
      sameRoundRatio(round, figure, { of: BOOST, to }),
    ]),
  );
}

/** What takes long, and explains the ratios rather than being held against a bar. */
async function measureOnce(
  name: PeerName,
  { portal, upstreamUrl }: AuthorizationScene,
): Promise<Figures> {
  if (name !== BOOST && name !== CREDENTIALS) return {};
  const small = `${routes[name]}${loads.relayed.path}`;
  const long = `${routes[name]}${LONG_LIST.path}`;
  const figures = {
    [ACTIVE_USERS]: await measureActiveUsers(portal, small),
    [LONG]: await measureLongList(portal, long, LONG_LIST.items),
  };
  if (name !== BOOST) return figures;
  const misses = await compareMisses(portal);
  const crowded = await measureAmongRoles(loads.relayed.path, upstreamUrl);
  return {
    ...figures,
    ...misses,
    [AMONG_ROLES]: crowded.hitMicroseconds,
    [AMONG_ROLES_RATIO]: crowded.hitMicroseconds / crowded.bareMicroseconds,
    [MISS_AMONG_ROLES]: crowded.missMs,
  };
}

export const rounds = 5;

export const peers = (Object.keys(routes) as PeerName[]).map(name => ({
  name,
  start: async () => {
    scene ??= createScene();
    const at = await scene;
    running++;
    let number = 0;
    return {
      measure: async (): Promise<Figures> => {
        const round = await at.round(number);
        const once = number === 0 ? await measureOnce(name, at) : {};
        number++;
        return {
          ...round.get(name),
          ...(name === BOOST && compare(round)),
          ...once,
        };
      },
      stop: async () => {
        running--;
        if (running === 0) await at.stop();
      },
    };
  },
}));

export const measurements = [
  ...ratios.map(ratio => ({
    name: ratio.name,
    unit: 'times',
    bar: barOf(ratio, BOOST),
  })),
  ...Object.values(loads).flatMap(load => {
    const { requests, cpu } = nameFigures(load.name);
    return [
      { name: requests, unit: 'req/s' },
      { name: cpu, unit: 'µs/request' },
    ];
  }),
  ...Object.keys(waysToAsk).flatMap(way => {
    const { cpu, wait } = nameOfMiss(way);
    return [
      { name: cpu, unit: 'ms' },
      { name: wait, unit: 'ms' },
    ];
  }),
  { name: ACTIVE_USERS, unit: '%' },
  { name: AMONG_ROLES, unit: 'µs/request' },
  { name: AMONG_ROLES_RATIO, unit: 'times' },
  { name: MISS_AMONG_ROLES, unit: 'ms' },
  { name: LONG, unit: 'ms' },
];
