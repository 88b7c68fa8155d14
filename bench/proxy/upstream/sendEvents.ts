import type { ServerResponse } from 'node:http';
import { monotonicMs } from '../../time/monotonicMs';
import type { StreamPlan } from './StreamPlan';
import type { Traffic } from './Traffic';

/** As long as a few words of an agent in their envelope. */
const FILLING = 'It will be sunny in the morning. '.repeat(6);

/**
 * Sends events that tell when they were sent.
 *
 * @param response - The caller's
 * @param plan - What the caller wants
 * @param traffic - Hears of the stream; nobody does when absent
 */
export function sendEvents(
  response: ServerResponse,
  { id, events, intervalMs, isHeld }: StreamPlan,
  traffic?: Traffic,
): void {
  let sent = 0;
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    sent++;
    const event = { sentMs: monotonicMs(), sent, text: FILLING };
    response.write(`data: ${JSON.stringify(event)}\n\n`);
    if (sent < events) return;
    clearInterval(timer);
    if (!isHeld) response.end();
  };
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache',
  });
  traffic?.streamOpened();
  response.once('close', () => {
    clearInterval(timer);
    traffic?.streamClosed(id, response.writableFinished);
  });
  timer = setInterval(send, intervalMs);
  send();
}
