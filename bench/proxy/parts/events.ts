import { streamFigures } from '../figures/streamFigures';
import { measureEvents } from '../measures/measureEvents';
import type { Part } from './Part';

const { addedFirstEvent, addedP50, addedP99, firstEvent, p50, p99 } =
  streamFigures;

/** How long events take. */
export const events: Part = {
  name: 'events',
  peers: [
    'boost',
    'proxy backend',
    'http-proxy-3',
    'in-memory',
    'nginx',
    'direct',
  ],
  measures: [measureEvents],
  warmUps: 1,
  added: [
    [firstEvent, addedFirstEvent],
    [p50, addedP50],
    [p99, addedP99],
  ],
  ratios: [
    {
      name: `${addedFirstEvent} / proxy backend`,
      figure: addedFirstEvent,
      to: 'proxy backend',
      atMost: 0.6,
    },
    {
      // Of the whole delays: what is added may be nothing, and they stand in the same order.
      name: `${p99} / proxy backend`,
      figure: p99,
      to: 'proxy backend',
      atMost: 1,
    },
  ],
  measurements: [firstEvent, addedFirstEvent, p50, addedP50, p99, addedP99].map(
    name => ({ name, unit: 'ms' }),
  ),
};
