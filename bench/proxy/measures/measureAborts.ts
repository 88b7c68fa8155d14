import { Agent } from 'node:http';
import type { Figures } from '../../figures/Figures';
import { percentile } from '../../figures/percentile';
import { monotonicMs } from '../../time/monotonicMs';
import { wait } from '../../time/wait';
import { streamFigures } from '../figures/streamFigures';
import type { PeerName } from '../scene/PeerName';
import type { ProxyScene } from '../scene/ProxyScene';
import { openStreams } from '../streams/openStreams';
import { paths } from '../upstream/paths';

const CALLERS = 20;

const BETWEEN_MS = 10;

const PATIENCE_MS = 1_000;

/** How soon the upstream hears that a caller has left. */
export async function measureAborts(
  scene: ProxyScene,
  peer: PeerName,
): Promise<Figures> {
  // Aborts of earlier streams were told then.
  await scene.traffic(peer);
  const agent = new Agent({ keepAlive: true });
  const callers = await openStreams({
    url: scene.urlOf(peer, paths.stream),
    count: CALLERS,
    agent,
    plan: { events: 1, intervalMs: 1_000, isHeld: true },
  });
  const leftMs = new Map<string, number>();
  for (const [id, caller] of callers) {
    leftMs.set(id, monotonicMs());
    caller.leave();
    await wait(BETWEEN_MS);
  }
  await wait(PATIENCE_MS);
  agent.destroy();
  const { abortsMs } = await scene.traffic(peer);
  await scene.closeConnections(peer);
  const delaysMs = Object.entries(abortsMs).map(
    ([id, heardMs]) => heardMs - (leftMs.get(id) ?? NaN),
  );
  return {
    [streamFigures.abortsLost]: CALLERS - delaysMs.length,
    ...(delaysMs.length > 0 && {
      [streamFigures.abort]: percentile(delaysMs, 0.5),
    }),
  };
}
