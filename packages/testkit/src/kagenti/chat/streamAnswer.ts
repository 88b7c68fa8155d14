import { randomUUID } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { HttpFailure } from '../answers/HttpFailure';
import { KagentiTimings } from '../KagentiTimings';
import { ChatTurn } from './ChatTurn';
import { formatJson } from './formatJson';
import { playAnswer } from './playAnswer';
import { playProgress } from './playProgress';
import { waitFor } from './waitFor';

// An endless agent without a pause would keep the process from doing anything else.
const LEAST_ENDLESS_DELAY_MS = 10;

interface StreamOptions {
  response: ServerResponse;
  signal: AbortSignal;
  timings: Required<KagentiTimings>;
}

/**
 * Streams an agent's answer as server-sent events that consist of `data` alone:
 * no event names, no ids, no heartbeat and nothing that marks the end.
 *
 * @throws HttpFailure when the agent refuses before the stream begins
 */
export async function streamAnswer(
  turn: ChatTurn,
  options: StreamOptions,
): Promise<void> {
  const { response, signal, timings } = options;
  const behaviour = turn.agent?.behaviour;
  if (behaviour === undefined) {
    throw new HttpFailure(503, 'Cannot connect to agent');
  }
  if (behaviour === 'rejectsToken') {
    throw new HttpFailure(401, 'Agent rejected token (audience mismatch)');
  }
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  // Kagenti sets the header twice: for the stream and for the whole API.
  response.setHeader('cache-control', [
    'no-cache',
    String(response.getHeader('cache-control')),
  ]);
  response.flushHeaders();
  const write = (payload: object) => {
    response.write(`data: ${formatJson(payload)}\n\n`);
  };
  // On a first turn the agent's session counts; where the agent named none, it
  // is one of Kagenti's own, without hyphens.
  const ownSessionId = turn.sessionId ?? randomUUID().replaceAll('-', '');

  if (behaviour === 'errors') {
    write({ error: 'Agent error: 500', session_id: ownSessionId });
  } else if (behaviour === 'silent') {
    await waitFor(timings.streamSilenceMs, signal);
    write({ error: 'Connection error: ', session_id: ownSessionId });
  } else if (behaviour !== 'speaksNewerProtocol') {
    const isEndless = behaviour === 'endless';
    const delayMs = isEndless
      ? Math.max(timings.frameDelayMs, LEAST_ENDLESS_DELAY_MS)
      : timings.frameDelayMs;
    const sessionId = turn.sessionId ?? randomUUID();
    for (const frame of isEndless ? playProgress() : playAnswer(turn)) {
      write({ session_id: sessionId, username: turn.username, ...frame });
      if (!frame.event.final) {
        await waitFor(delayMs, signal);
      }
    }
  }
  response.end();
}
