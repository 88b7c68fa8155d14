import { WebSocket } from 'ws';
import type { Timers } from '../lifetime/Timers';

/**
 * How much may wait to be sent before nothing more is read: enough for a fast network to
 * stay busy, and few enough that a thousand stuck connections fit into memory.
 */
const HIGH_WATER_BYTES = 256 * 1024;
/** When reading goes on. */
const LOW_WATER_BYTES = 64 * 1024;
/** Whoever takes nothing for so long will not come back. */
const STALLED_MS = 60_000;

/** One direction of a connection. */
interface MessageRelayOptions {
  readonly from: WebSocket;
  readonly to: WebSocket;
  readonly timers: Timers;
}

/**
 * Passes messages on in one direction, as they are, and no faster than they are taken.
 *
 * @internal
 */
export class MessageRelay {
  readonly #options: MessageRelayOptions;
  #isHeld = false;
  #forget: () => void = () => {};

  private constructor(options: MessageRelayOptions) {
    this.#options = options;
    options.from.on('message', (data, isBinary) =>
      this.#pass(data as Buffer, isBinary),
    );
  }

  static start(options: MessageRelayOptions): MessageRelay {
    return new MessageRelay(options);
  }

  /** Whether nothing is read at the moment, so that a sign of life would not be seen. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  stop(): void {
    this.#forget();
  }

  #pass(data: Buffer, isBinary: boolean): void {
    const { from, to } = this.#options;
    if (to.readyState !== WebSocket.OPEN) return;
    to.send(data, { binary: isBinary }, this.#sent);
    if (this.#isHeld || to.bufferedAmount <= HIGH_WATER_BYTES) return;
    this.#isHeld = true;
    from.pause();
    this.#giveTime();
  }

  readonly #sent = () => {
    if (!this.#isHeld) return;
    const { from, to } = this.#options;
    if (to.bufferedAmount > LOW_WATER_BYTES) {
      this.#giveTime();
      return;
    }
    this.#isHeld = false;
    this.#forget();
    from.resume();
  };

  #giveTime(): void {
    const { to, timers } = this.#options;
    this.#forget();
    this.#forget = timers.after(STALLED_MS, () => to.terminate());
  }
}
