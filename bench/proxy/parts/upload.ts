import { nameFigures } from '../figures/nameFigures';
import { loads } from '../scene/loads';
import { createLoadPart } from './createLoadPart';

const { requests } = nameFigures(loads.upload.name);

/** Bodies that go to the upstream. */
export const upload = createLoadPart({
  name: 'upload',
  peers: ['boost', 'proxy backend', 'http-proxy-3', 'nginx', 'direct'],
  loads: [loads.upload],
  ratios: [
    {
      name: `${requests} / proxy backend`,
      figure: requests,
      to: 'proxy backend',
      atLeast: 1.5,
    },
  ],
});
