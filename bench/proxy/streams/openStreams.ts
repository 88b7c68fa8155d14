import type { Agent } from 'node:http';
import type { StreamPlan } from '../upstream/StreamPlan';
import { StreamCaller } from './StreamCaller';

/** So many are on their way at once: a portal's queue for connections is short. */
const AT_ONCE = 50;

/** Streams to open. */
export interface OpenStreamsOptions {
  readonly url: string;
  readonly count: number;
  readonly agent: Agent;
  /** How each of them goes. */
  readonly plan: Omit<StreamPlan, 'id'>;
}

/**
 * Opens streams and waits until each has had its first event.
 *
 * @returns their callers by the streams' names
 * @throws Error when one of them does not begin; the others are left then
 */
export async function openStreams({
  url,
  count,
  agent,
  plan,
}: OpenStreamsOptions): Promise<Map<string, StreamCaller>> {
  const callers = new Map<string, StreamCaller>();
  try {
    while (callers.size < count) {
      const batch = Math.min(AT_ONCE, count - callers.size);
      const opening = Array.from({ length: batch }, () => {
        const id = `stream-${callers.size}`;
        const caller = StreamCaller.call({ url, agent, plan: { ...plan, id } });
        callers.set(id, caller);
        return caller.hasBegun;
      });
      await Promise.all(opening);
    }
    return callers;
  } catch (error) {
    for (const caller of callers.values()) caller.leave();
    throw error;
  }
}
