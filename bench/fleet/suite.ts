import { MemoryTokenStore } from '../stores/MemoryTokenStore';
import type { FleetFigures } from './FleetFigures';
import { readFleetFigures } from './readFleetFigures';
import { simulateFleet } from './simulateFleet';

const HOUR = 3_600;
const MINUTE = 60;

/** Each lives through a day with an outage at noon. */
const FLEETS = [1, 10, 100, 1_000, 10_000];
const DAY = { seconds: 24 * HOUR, outageAt: 12 * HOUR };
const OUTAGE_MINUTES = 10;

/** Below this a ten-second window holds a few grants only, and chance alone doubles them. */
const SMALLEST_BARRED = 1_000;

/** How the wave after an outage depends on its length, for one size of fleet. */
const CURVE = { replicas: 1_000, minutes: [1, 2, 5, 10, 30, 60] };
const CURVE_DAY = { seconds: 5 * HOUR, outageAt: 2 * HOUR };

const OWN = 'own tokens';
const SHARED = 'shared store';
/** The worst of these counts: chance alone moves a peak by a tenth. */
const SEEDS = [1, 2, 3, 4];

const namesOf = (replicas: number) => {
  const fleet = `${replicas.toLocaleString('en')} ${replicas === 1 ? 'replica' : 'replicas'}`;
  return {
    steady: `${fleet}: steady`,
    start: `${fleet}: peak after start`,
    outage: `${fleet}: peak after outage`,
    ratio: `${fleet}: peak after outage / steady`,
    sharedRatio: `${fleet}: peak after outage / steady of own tokens`,
    failing: `${fleet}: last failure after the return`,
  };
};

const nameOfCurve = (minutes: number) => ({
  ratio: `1,000 replicas, ${minutes} min of outage: peak / steady of own tokens`,
  failing: `1,000 replicas, ${minutes} min of outage: last failure after the return`,
});

// What an issuer without a shared store is sized for; the first peer measures it.
const steadyOfOwnTokens = new Map<number, number>();

async function live(
  replicas: number,
  minutes: number,
  day: typeof DAY,
  isShared: boolean,
): Promise<FleetFigures> {
  const outage = { from: day.outageAt, to: day.outageAt + minutes * MINUTE };
  const lives: FleetFigures[] = [];
  for (const seed of SEEDS) {
    const course = await simulateFleet({
      replicas,
      seconds: day.seconds,
      outage,
      store: isShared ? MemoryTokenStore.create() : undefined,
      seed,
    });
    lives.push(readFleetFigures(course, outage));
  }
  const worst = (figure: keyof FleetFigures) =>
    Math.max(...lives.map(each => each[figure]));
  return {
    steadyPerSecond: worst('steadyPerSecond'),
    // The rates that peaks are held against: the lowest is the strictest.
    steadyPerWindow: Math.min(...lives.map(each => each.steadyPerWindow)),
    peakAfterStart: worst('peakAfterStart'),
    peakAfterOutage: worst('peakAfterOutage'),
    lastFailureSeconds: worst('lastFailureSeconds'),
  };
}

async function measure(isShared: boolean): Promise<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const replicas of FLEETS) {
    const figures = await live(replicas, OUTAGE_MINUTES, DAY, isShared);
    if (!isShared) steadyOfOwnTokens.set(replicas, figures.steadyPerWindow);
    Object.assign(values, nameFigures(replicas, figures, isShared));
  }
  const own = steadyOfOwnTokens.get(CURVE.replicas) ?? NaN;
  for (const minutes of CURVE.minutes) {
    const names = nameOfCurve(minutes);
    const figures = await live(CURVE.replicas, minutes, CURVE_DAY, isShared);
    values[names.ratio] = figures.peakAfterOutage / own;
    values[names.failing] = figures.lastFailureSeconds;
  }
  return values;
}

function nameFigures(
  replicas: number,
  figures: FleetFigures,
  isShared: boolean,
): Record<string, number> {
  const names = namesOf(replicas);
  const own = steadyOfOwnTokens.get(replicas) ?? NaN;
  return {
    [names.steady]: figures.steadyPerSecond,
    [names.start]: figures.peakAfterStart,
    [names.outage]: figures.peakAfterOutage,
    [names.failing]: figures.lastFailureSeconds,
    [isShared ? names.sharedRatio : names.ratio]: figures.peakAfterOutage / own,
  };
}

export const rounds = 1;

export const peers = [
  { name: OWN, isShared: false },
  { name: SHARED, isShared: true },
].map(({ name, isShared }) => ({
  name,
  start: async () => ({
    measure: () => measure(isShared),
    stop: async () => {},
  }),
}));

const ofFleets = FLEETS.flatMap(replicas => {
  const names = namesOf(replicas);
  const bar = (peer: string) =>
    replicas < SMALLEST_BARRED
      ? {}
      : { bar: { peer, text: '< 2', holds: (value: number) => value < 2 } };
  return [
    { name: names.steady, unit: 'grants/s' },
    { name: names.start, unit: 'grants in 10 s' },
    { name: names.outage, unit: 'grants in 10 s' },
    { name: names.ratio, unit: 'times', ...bar(OWN) },
    { name: names.sharedRatio, unit: 'times', ...bar(SHARED) },
    { name: names.failing, unit: 's' },
  ];
});

const ofCurve = CURVE.minutes.flatMap(minutes => {
  const names = nameOfCurve(minutes);
  return [
    { name: names.ratio, unit: 'times' },
    { name: names.failing, unit: 's' },
  ];
});

export const measurements = [...ofFleets, ...ofCurve];
