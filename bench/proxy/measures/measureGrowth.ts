import { Agent } from 'node:http';
import type { Figures } from '../../figures/Figures';
import { sendLoad } from '../../load/sendLoad';
import { wait } from '../../time/wait';
import { growthFigures } from '../figures/growthFigures';
import type { PeerName } from '../scene/PeerName';
import type { ProxyScene } from '../scene/ProxyScene';
import { openStreams } from '../streams/openStreams';
import type { StreamCaller } from '../streams/StreamCaller';
import { paths } from '../upstream/paths';
import { createRequest } from './createRequest';

const CONNECTIONS = 20;
const SECONDS = 1;
const SETTLE_MS = 300;

/** What a small answer costs while more and more streams go on beside it. */
export async function measureGrowth(
  scene: ProxyScene,
  peer: PeerName,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true });
  const callers: StreamCaller[] = [];
  const figures: Record<string, number> = {};
  try {
    for (const [streams, name] of growthFigures.cpu) {
      const opened = await openStreams({
        url: scene.urlOf(peer, paths.stream),
        count: streams - callers.length,
        agent,
        // An event every second, for longer than it is measured.
        plan: { events: 3_600, intervalMs: 1_000, isHeld: false },
      });
      callers.push(...opened.values());
      await wait(SETTLE_MS);
      const before = await scene.cpuMicroseconds();
      const { requests } = await sendLoad({
        url: scene.urlOf(peer, paths.small),
        requests: [createRequest({})],
        connections: CONNECTIONS,
        seconds: SECONDS,
      });
      figures[name] = ((await scene.cpuMicroseconds()) - before) / requests;
    }
    const before = await scene.cpuMicroseconds();
    await wait(1_000);
    const used = (await scene.cpuMicroseconds()) - before;
    figures[growthFigures.streamsAlone] = (used / 1_000_000) * 100;
    return figures;
  } finally {
    for (const caller of callers) caller.leave();
    agent.destroy();
    await wait(SETTLE_MS);
    await scene.closeConnections(peer);
  }
}
