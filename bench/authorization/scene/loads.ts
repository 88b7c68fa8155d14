import type { RouteLoad } from './RouteLoad';

const SMALL = '/config/features';

/** Peers that are compared come soon after one another: the machine has its moods. */
const SECONDS = 2;

/** As long as a decision is remembered: that of each user is asked for once in it. */
const SECONDS_OF_DECISIONS = 5;

/** What is asked for. Small answers: what surrounds them is measured. */
export const loads = {
  /** Relayed as it comes, which all peers do alike; behind a permission without resources. */
  relayed: {
    name: 'small answer, 1 user',
    path: SMALL,
    users: 1,
    seconds: SECONDS,
  },
  relayedToMany: {
    name: 'small answer, 50 users',
    path: SMALL,
    users: 50,
    seconds: SECONDS_OF_DECISIONS,
  },
  /** Boost reads it, judges each item and writes it anew; the peers relay it. */
  listed: {
    name: 'list of 5 agents, 1 user',
    path: '/agents?namespace=team1',
    users: 1,
    seconds: SECONDS,
  },
} as const satisfies Record<string, RouteLoad>;
