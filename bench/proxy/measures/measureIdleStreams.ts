import { Agent } from 'node:http';
import type { Figures } from '../../figures/Figures';
import { wait } from '../../time/wait';
import { streamFigures } from '../figures/streamFigures';
import type { PeerName } from '../scene/PeerName';
import { peers } from '../scene/peers';
import type { ProxyScene } from '../scene/ProxyScene';
import { openStreams } from '../streams/openStreams';
import { paths } from '../upstream/paths';

const STREAMS = 1_000;

/** What is done once for each stream is done by then. */
const SETTLE_MS = 300;

const AFTER_LEAVING_MS = 1_000;

/** What silent streams hold of the heap, and what is left when their callers are gone. */
export async function measureIdleStreams(
  scene: ProxyScene,
  peer: PeerName,
): Promise<Figures> {
  // What earlier measurements left must not be counted here.
  await scene.closeConnections(peer);
  await wait(SETTLE_MS);
  const { isInPortal } = peers[peer];
  const before = await scene.heapBytes();
  const agent = new Agent({ keepAlive: true });
  const callers = await openStreams({
    url: scene.urlOf(peer, paths.stream),
    count: STREAMS,
    agent,
    plan: { events: 1, intervalMs: 1_000, isHeld: true },
  });
  await wait(SETTLE_MS);
  const heap = (await scene.heapBytes()) - before;
  for (const caller of callers.values()) caller.leave();
  agent.destroy();
  await wait(AFTER_LEAVING_MS);
  const left = await scene.traffic(peer);
  await scene.closeConnections(peer);
  await wait(SETTLE_MS);
  return {
    ...(isInPortal && { [streamFigures.heap]: heap / STREAMS / 1024 }),
    [streamFigures.streamsLeft]: left.streamsOpen,
    [streamFigures.connectionsLeft]: left.connectionsOpen,
  };
}
