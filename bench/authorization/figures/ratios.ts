import type { Ratio } from '../../figures/Ratio';
import { loads } from '../scene/loads';
import type { PeerName } from '../scene/PeerName';
import type { RouteLoad } from '../scene/RouteLoad';
import { nameFigures } from './nameFigures';

type Limits = Pick<Ratio, 'atLeast' | 'atMost'>;

const speed = (
  load: RouteLoad,
  to: PeerName,
  limits: Limits = {},
): Ratio<PeerName> => ({
  name: `${load.name}: requests / ${to}`,
  figure: nameFigures(load.name).requests,
  to,
  ...limits,
});

const cost = (
  load: RouteLoad,
  to: PeerName,
  limits: Limits = {},
): Ratio<PeerName> => ({
  name: `${load.name}: CPU / ${to}`,
  figure: nameFigures(load.name).cpu,
  to,
  ...limits,
});

const { relayed, relayedToMany, listed } = loads;

/** What is compared. Bars stand where all peers do the same for an answer. */
export const ratios: readonly Ratio<PeerName>[] = [
  speed(relayed, 'plain authorize', { atLeast: 15 }),
  speed(relayedToMany, 'plain authorize', { atLeast: 10 }),
  speed(listed, 'plain authorize'),
  speed(relayed, 'one question'),
  speed(relayedToMany, 'one question'),
  speed(relayed, 'proxy backend', { atLeast: 1.1 }),
  speed(relayedToMany, 'proxy backend'),
  speed(listed, 'proxy backend'),
  cost(relayed, 'credentials and forwarding', { atMost: 1.3 }),
  cost(relayedToMany, 'credentials and forwarding'),
  cost(listed, 'credentials and forwarding'),
];
