import { nameFigures } from '../figures/nameFigures';
import { loads } from '../scene/loads';
import { createLoadPart } from './createLoadPart';

const { requests } = nameFigures(loads.large.name);

/** Large answers. */
export const large = createLoadPart({
  name: 'large',
  peers: ['boost', 'proxy backend', 'http-proxy-3', 'nginx', 'direct'],
  loads: [loads.large],
  ratios: [
    {
      name: `${requests} / proxy backend`,
      figure: requests,
      to: 'proxy backend',
      atLeast: 1.5,
    },
  ],
});
