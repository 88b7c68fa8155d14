import { streamFigures } from '../figures/streamFigures';
import { measureAborts } from '../measures/measureAborts';
import type { Part } from './Part';

/** How soon the upstream hears that a caller has left. */
export const aborts: Part = {
  name: 'aborts',
  peers: ['boost', 'proxy backend', 'http-proxy-3', 'nginx'],
  measures: [measureAborts],
  warmUps: 0,
  added: [],
  ratios: [],
  measurements: [
    { name: streamFigures.abort, unit: 'ms' },
    { name: streamFigures.abortsLost, unit: 'of 20' },
  ],
};
