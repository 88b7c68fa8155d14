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
 * Passes a body on as it arrives, no further ahead than the caller reads.
 *
 * @param body - The body
 * @param response - The caller's, nothing of it sent yet
 * @param options - What surrounds the body
 * @returns When the caller's side has taken the last byte
 * @throws What the body fails with, or an error when the caller leaves
 * @internal
 */
export function relayBody(
  body: AnswerBody,
  response: ServerResponse,
  { begin, heartbeat }: BodyRelayOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const onDrain = () => body.resume();
    const stop = () => {
      heartbeat?.stop();
      response.off('drain', onDrain);
      response.off('close', onClose);
    };
    const onClose = () => {
      stop();
      if (response.writableFinished) {
        resolve();
        return;
      }
      const left = new Error('The caller left before the end of the answer');
      reject(left);
      body.destroy(left);
    };
    response.on('drain', onDrain);
    response.on('close', onClose);
    // With the first byte: an answer that breaks off before is answered with another one.
    let hasBegun = false;
    const beginOnce = () => {
      if (!hasBegun) begin();
      hasBegun = true;
    };
    body.receive({
      data: chunk => {
        if (response.destroyed) return;
        beginOnce();
        response.write(chunk);
        heartbeat?.heard(chunk);
        if (response.writableLength > HIGH_WATER_BYTES) body.pause();
      },
      end: () => {
        heartbeat?.stop();
        beginOnce();
        response.end();
      },
      fail: error => {
        stop();
        reject(error);
      },
    });
  });
}
