import { growthFigures } from '../figures/growthFigures';
import { measureGrowth } from '../measures/measureGrowth';
import type { Part } from './Part';

/** What a small answer costs beside streams. */
export const growth: Part = {
  name: 'growth',
  peers: ['boost', 'proxy backend'],
  measures: [measureGrowth],
  warmUps: 0,
  added: [],
  ratios: [],
  measurements: [
    ...[...growthFigures.cpu.values()].map(name => ({
      name,
      unit: 'µs/request',
    })),
    { name: growthFigures.streamsAlone, unit: '%' },
  ],
};
