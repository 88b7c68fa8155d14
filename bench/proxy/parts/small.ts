import { nameFigures } from '../figures/nameFigures';
import type { ProxyLoad } from '../scene/ProxyLoad';
import { loads } from '../scene/loads';
import { createLoadPart } from './createLoadPart';

const barsOf = (load: ProxyLoad) => {
  const { requests, cpu } = nameFigures(load.name);
  const proxyBackend = 'proxy backend';
  const limit = 'in-memory';
  return [
    {
      name: `${requests} / ${proxyBackend}`,
      figure: requests,
      to: proxyBackend,
      atLeast: 2,
    },
    {
      name: `${cpu} / ${proxyBackend}`,
      figure: cpu,
      to: proxyBackend,
      atMost: 0.5,
    },
    {
      name: `${requests} / ${limit}`,
      figure: requests,
      to: limit,
      atLeast: 0.7,
    },
  ] as const;
};

const alone = nameFigures(loads.smallAlone.name);

/** Small answers, to one caller and to many. */
export const small = createLoadPart({
  name: 'small',
  peers: [
    'boost',
    'proxy backend',
    'in-memory',
    'http-proxy-3',
    'nginx',
    'direct',
  ],
  loads: [loads.smallAlone, loads.small, loads.smallByMany],
  ratios: [
    {
      name: `${alone.addedP50} / proxy backend`,
      figure: alone.addedP50,
      to: 'proxy backend',
      atMost: 0.5,
    },
    ...barsOf(loads.small),
    ...barsOf(loads.smallByMany),
  ],
});
