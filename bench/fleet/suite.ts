import { MemoryTokenStore } from '../stores/MemoryTokenStore';
import type { FleetFigures } from './FleetFigures';
import { readFleetFigures } from './readFleetFigures';
import { simulateFleet } from './simulateFleet';

const HOUR = 3_600;
const OUTAGE_SECONDS = 600;

/** A day; ten thousand replicas live through the hours around an outage instead, since a day of them takes minutes. */
const FLEETS = [
  { replicas: 1, hours: 24, outageAtHour: 12 },
  { replicas: 10, hours: 24, outageAtHour: 12 },
  { replicas: 100, hours: 24, outageAtHour: 12 },
  { replicas: 1_000, hours: 24, outageAtHour: 12 },
  { replicas: 10_000, hours: 3.25, outageAtHour: 2 },
];

/** Below this a ten-second window holds a few grants only, and chance alone doubles them. */
const SMALLEST_BARRED = 1_000;

const OWN = 'own tokens';
const SHARED = 'shared store';
const SEED = 20_260_101;

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

// What an issuer without a shared store is sized for; the first peer measures it.
const steadyOfOwnTokens = new Map<number, number>();

async function measure(isShared: boolean): Promise<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const { replicas, hours, outageAtHour } of FLEETS) {
    const from = outageAtHour * HOUR;
    const outage = { from, to: from + OUTAGE_SECONDS };
    const course = await simulateFleet({
      replicas,
      seconds: hours * HOUR,
      outage,
      store: isShared ? MemoryTokenStore.create() : undefined,
      seed: SEED,
    });
    const figures = readFleetFigures(course, outage);
    if (!isShared) steadyOfOwnTokens.set(replicas, figures.steadyPerWindow);
    Object.assign(values, nameFigures(replicas, figures, isShared));
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

export const measurements = FLEETS.flatMap(({ replicas }) => {
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
