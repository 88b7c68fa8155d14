import { Agent } from 'node:http';
import { percentile } from '../../figures/percentile';
import type { Figures } from '../../figures/Figures';
import { wait } from '../../time/wait';
import { streamFigures } from '../figures/streamFigures';
import type { PeerName } from '../scene/PeerName';
import type { ProxyScene } from '../scene/ProxyScene';
import { openStreams } from '../streams/openStreams';
import { StreamCaller } from '../streams/StreamCaller';
import { paths } from '../upstream/paths';
import type { StreamPlan } from '../upstream/StreamPlan';

const STREAMS = 200;
const EVENTS = 20;

/** Streams overlap for most of their time, and the machine is not at its limit. */
const INTERVAL_MS = 100;

/** One caller after the other: otherwise it is measured how fast a queue is worked off. */
const BETWEEN_CALLERS_MS = 5;

/** How often as many short streams go before at first: until what is hot is compiled. */
const WARM_UPS = 20;

/**
 * What goes before each time, uncounted: as many streams at once as are measured, so that
 * whoever keeps connections has them.
 */
const LEAD_IN = { events: 2, intervalMs: 1_000, isHeld: false };

const SHORT = { events: 1, intervalMs: 1, isHeld: false };

/** How long events take by way of a peer. */
export async function measureEvents(
  scene: ProxyScene,
  peer: PeerName,
  isWarmUp: boolean,
): Promise<Figures> {
  const url = scene.urlOf(peer, paths.stream);
  const warmUps = isWarmUp ? WARM_UPS : 0;
  for (let turn = 0; turn < warmUps; turn++) await goBefore(url, SHORT);
  await goBefore(url, LEAD_IN);
  const agent = new Agent({ keepAlive: true });
  const callers: StreamCaller[] = [];
  const plan = { events: EVENTS, intervalMs: INTERVAL_MS, isHeld: false };
  try {
    for (let number = 0; number < STREAMS; number++) {
      const id = `stream-${number}`;
      callers.push(StreamCaller.call({ url, agent, plan: { ...plan, id } }));
      await wait(BETWEEN_CALLERS_MS);
    }
    await Promise.all(callers.map(({ hasEnded }) => hasEnded));
  } finally {
    agent.destroy();
  }
  const delaysMs = callers.flatMap(caller => caller.delaysMs);
  if (delaysMs.length !== STREAMS * EVENTS) {
    throw new Error(`${url} passed on ${delaysMs.length} events`);
  }
  const firstMs = callers.map(({ firstEventMs }) => firstEventMs);
  return {
    [streamFigures.firstEvent]: percentile(firstMs, 0.5),
    [streamFigures.p50]: percentile(delaysMs, 0.5),
    [streamFigures.p99]: percentile(delaysMs, 0.99),
  };
}

async function goBefore(
  url: string,
  plan: Omit<StreamPlan, 'id'>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const callers = await openStreams({ url, count: STREAMS, agent, plan });
  await Promise.all([...callers.values()].map(({ hasEnded }) => hasEnded));
  agent.destroy();
}
