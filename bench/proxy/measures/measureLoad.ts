import type { Figures } from '../../figures/Figures';
import { sendLoad } from '../../load/sendLoad';
import { wait } from '../../time/wait';
import { nameFigures } from '../figures/nameFigures';
import type { PeerName } from '../scene/PeerName';
import { peers } from '../scene/peers';
import type { ProxyLoad } from '../scene/ProxyLoad';
import type { ProxyScene } from '../scene/ProxyScene';
import { createRequest } from './createRequest';

/** What was left behind by the load is done by then. */
const SETTLE_MS = 300;

/**
 * Goes before, uncounted: what the peer before left behind, such as sockets that close and
 * garbage, is not this one's.
 */
const LEAD_IN_SECONDS = 0.5;

/** Sends a load by way of a peer. */
export async function measureLoad(
  scene: ProxyScene,
  peer: PeerName,
  load: ProxyLoad,
): Promise<Figures> {
  const { isInPortal, isProxy } = peers[peer];
  // Others are faster by so much that they are steady sooner.
  const seconds = isInPortal ? load.seconds : load.seconds / 2;
  const send = (forSeconds: number) =>
    sendLoad({
      url: scene.urlOf(peer, load.path),
      requests: [createRequest(load)],
      connections: load.connections,
      seconds: forSeconds,
    });
  if (isInPortal) {
    await send(LEAD_IN_SECONDS);
    await wait(SETTLE_MS);
  }
  const before = await scene.traffic(peer);
  const cpuBefore = await scene.cpuMicroseconds();
  const result = await send(seconds);
  const cpu = (await scene.cpuMicroseconds()) - cpuBefore;
  await wait(SETTLE_MS);
  const after = await scene.traffic(peer);
  const names = nameFigures(load.name);
  return {
    [names.requests]: result.requests / result.seconds,
    [names.p50]: result.p50Ms,
    [names.p99]: result.p99Ms,
    ...(isInPortal && { [names.cpu]: cpu / result.requests }),
    // Those that take the place of broken off ones at the end are among them.
    ...(isProxy && {
      [names.connections]: after.connectionsOpened - before.connectionsOpened,
    }),
  };
}
