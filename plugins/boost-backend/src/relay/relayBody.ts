import type { ServerResponse } from 'node:http';
import type { AnswerBody } from 'backstage-plugin-boost-node';
import type { Heartbeat } from './Heartbeat';

/**
 * What surrounds a body.
 *
 * @internal
 */
export interface BodyRelayOptions {
  /** Sets the head of the answer; called once, before anything is sent. */
  readonly begin: () => void;
  /** Hears of all that is sent. */
  readonly heartbeat?: Heartbeat;
}

/**
 * How far Kagenti may be ahead of the caller. Holding it back for every few kilobytes, as
 * Node's streams do, costs a large answer more than this memory is worth (measured).
 */
const HIGH_WATER_BYTES = 256 * 1024;

/**
 * Whoever reads nothing holds a connection to Kagenti that others wait for. Nobody else
 * ends that: as long as Kagenti is held back, its silence is not counted.
 */
const STALL_LIMIT_MS = 60_000;

/**
 * Passes a body on as it arrives, no further ahead than the caller reads.
 *
 * @param body - The body
 * @param response - The caller's, nothing of it sent yet
 * @param options - What surrounds the body
 * @returns When the caller's side has taken the last byte
 * @throws What the body fails with, or an error when the caller leaves, or reads nothing
 * for a minute
 * @internal
 */
export function relayBody(
  body: AnswerBody,
  response: ServerResponse,
  { begin, heartbeat }: BodyRelayOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let stall: NodeJS.Timeout | undefined;
    let hasBegun = false;
    const stop = () => {
      heartbeat?.stop();
      clearTimeout(stall);
      response.off('drain', onDrain);
      response.off('close', onClose);
    };
    const giveUp = (error: Error) => {
      stop();
      reject(error);
      body.destroy(error);
    };
    const onDrain = () => {
      clearTimeout(stall);
      body.resume();
    };
    const onClose = () => {
      if (!response.writableFinished) {
        giveUp(new Error('The caller left before the end of the answer'));
        return;
      }
      stop();
      resolve();
    };
    // With the first byte: an answer that breaks off before is answered with another one.
    const beginOnce = () => {
      if (!hasBegun) begin();
      hasBegun = true;
    };
    const send = (chunk: Buffer) => {
      beginOnce();
      response.write(chunk);
      heartbeat?.heard(chunk);
      if (response.writableLength <= HIGH_WATER_BYTES) return;
      body.pause();
      clearTimeout(stall);
      const stalled = new Error('The caller has read nothing for a minute');
      stall = setTimeout(() => giveUp(stalled), STALL_LIMIT_MS);
      stall.unref();
    };
    const end = () => {
      heartbeat?.stop();
      // From here on Node tells of the end alone, and no longer of what was taken.
      clearTimeout(stall);
      beginOnce();
      response.end();
    };
    // What is thrown in here would be taken for a fault of Kagenti's.
    const guarded = (step: () => void) => {
      try {
        if (!response.destroyed) step();
      } catch (error) {
        giveUp(error as Error);
      }
    };
    response.on('drain', onDrain);
    response.on('close', onClose);
    if (response.closed) {
      onClose();
      return;
    }
    body.receive({
      data: chunk => guarded(() => send(chunk)),
      end: () => guarded(end),
      fail: error => {
        stop();
        reject(error);
      },
    });
  });
}
