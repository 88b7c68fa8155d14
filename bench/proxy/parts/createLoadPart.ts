import type { Ratio } from '../../figures/Ratio';
import { nameFigures } from '../figures/nameFigures';
import { checkAnswer } from '../measures/checkAnswer';
import { measureLoad } from '../measures/measureLoad';
import { CONNECTIONS } from '../portal/CONNECTIONS';
import type { PeerName } from '../scene/PeerName';
import type { ProxyLoad } from '../scene/ProxyLoad';
import type { Part } from './Part';

/**
 * On two cores, which the callers and the upstream use as well, the first seconds cost up to
 * four times as much as those after fifteen (measured). Loads that go the same way warm each
 * other up, so that these turns for each of them are enough.
 */
const WARM_UPS = 4;
const WARM_UP_SECONDS = 2;

/** A part that sends loads. */
export interface LoadPartOptions {
  readonly name: string;
  readonly peers: readonly PeerName[];
  readonly loads: readonly ProxyLoad[];
  readonly ratios: readonly Ratio<PeerName>[];
}

/** A part that sends loads, one after the other. */
export function createLoadPart({
  name,
  peers,
  loads,
  ratios,
}: LoadPartOptions): Part {
  const names = loads.map(load => nameFigures(load.name));
  return {
    name,
    peers,
    measures: loads.map(load => async (scene, peer, isWarmUp) => {
      if (!isWarmUp) return measureLoad(scene, peer, load);
      await checkAnswer(scene, peer, load);
      return measureLoad(scene, peer, { ...load, seconds: WARM_UP_SECONDS });
    }),
    warmUps: WARM_UPS,
    added: names.map(({ p50, addedP50 }) => [p50, addedP50]),
    ratios,
    measurements: names.flatMap(each => [
      { name: each.requests, unit: 'req/s' },
      { name: each.p50, unit: 'ms' },
      { name: each.p99, unit: 'ms' },
      { name: each.addedP50, unit: 'ms' },
      { name: each.cpu, unit: 'µs/request' },
      { name: each.connections, unit: 'connections', atMost: CONNECTIONS },
    ]),
  };
}
