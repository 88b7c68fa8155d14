import { streamFigures } from '../figures/streamFigures';
import { measureIdleStreams } from '../measures/measureIdleStreams';
import { CONNECTIONS } from '../portal/CONNECTIONS';
import type { Part } from './Part';

const { connectionsLeft, heap, streamsLeft } = streamFigures;

/** What a thousand silent streams hold, and leave behind. */
export const idle: Part = {
  name: 'idle',
  peers: ['boost', 'proxy backend', 'http-proxy-3', 'nginx'],
  measures: [measureIdleStreams],
  warmUps: 0,
  added: [],
  ratios: [
    {
      name: `${heap} / proxy backend`,
      figure: heap,
      to: 'proxy backend',
      atMost: 0.9,
    },
  ],
  measurements: [
    { name: heap, unit: 'KiB' },
    { name: streamsLeft, unit: 'streams', atMost: 0 },
    { name: connectionsLeft, unit: 'connections', atMost: CONNECTIONS },
  ],
};
