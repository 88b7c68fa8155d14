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

const STREAMS = 200;
const EVENTS = 20;

/** Streams overlap for most of their time, and the machine is not at its limit. */
const INTERVAL_MS = 100;

/** One caller after the other: otherwise it is measured how fast a queue is worked off. */
const BETWEEN_CALLERS_MS = 5;

/**
 * How often as many short streams go before, uncounted: once each time, so that nobody has to
 * open all connections anew, and as often as it takes to compile what is hot at first.
 */
const LEAD_INS = { usually: 1, atFirst: 20 };

/** How long events take by way of a peer. */
export async function measureEvents(
  scene: ProxyScene,
  peer: PeerName,
  isWarmUp: boolean,
): Promise<Figures> {
  const url = scene.urlOf(peer, paths.stream);
  const leadIns = isWarmUp ? LEAD_INS.atFirst : LEAD_INS.usually;
  for (let turn = 0; turn < leadIns; turn++) await leadIn(url);
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

async function leadIn(url: string): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const plan = { events: 1, intervalMs: 1, isHeld: false };
  const callers = await openStreams({ url, count: STREAMS, agent, plan });
  await Promise.all([...callers.values()].map(({ hasEnded }) => hasEnded));
  agent.destroy();
}
