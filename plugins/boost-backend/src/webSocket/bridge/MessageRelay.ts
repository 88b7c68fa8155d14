import { WebSocket } from 'ws';
import type { Timers } from '../lifetime/Timers';
import { MessageGate, type MessageGateOptions } from './MessageGate';

/**
 * How much may wait to be sent before nothing more is read: enough for a fast network to
 * stay busy, and few enough that a thousand stuck connections fit into memory.
 */
const HIGH_WATER_BYTES = 256 * 1024;
/** When reading goes on. */
const LOW_WATER_BYTES = 64 * 1024;
/**
 * The same in messages: what waits takes a quarter of a kilobyte of memory for each, an
 * empty one too (measured).
 */
const HIGH_WATER_MESSAGES = 256;
const LOW_WATER_MESSAGES = 64;
/**
 * What has arrived already comes all the same, 64 KiB at most. So many messages in it have
 * 16 bytes each, which is too few for any that says something.
 */
const FLOOD_MESSAGES = 4_096;
/** Whoever takes nothing for so long will not come back. */
const STALLED_MS = 60_000;

/** One direction of a connection. */
interface MessageRelayOptions {
  readonly from: WebSocket;
  readonly to: WebSocket;
  readonly timers: Timers;
  /** How messages are counted; they are not when absent. */
  readonly count?: Pick<MessageGateOptions, 'admit' | 'refuse'>;
}

/**
 * Passes messages on in one direction, as they are, and no faster than they are taken.
 *
 * @internal
 */
export class MessageRelay {
  readonly #options: MessageRelayOptions;
  #waiting = 0;
  #taken = 0;
  #isHeld = false;
  #isFlooded = false;
  #forget: () => void = () => {};

  private constructor(options: MessageRelayOptions) {
    this.#options = options;
    const { from, count } = options;
    const pass = (data: Buffer, isBinary: boolean) =>
      this.#pass(data, isBinary);
    const gate =
      count &&
      MessageGate.create({ pass, admit: count.admit, refuse: count.refuse });
    from.on('message', (data, isBinary) =>
      gate
        ? gate.take(data as Buffer, isBinary)
        : pass(data as Buffer, isBinary),
    );
  }

  static start(options: MessageRelayOptions): MessageRelay {
    return new MessageRelay(options);
  }

  /** Whether nothing is read at the moment, so that a sign of life would not be seen. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** How many messages were taken by the other side's network. */
  get taken(): number {
    return this.#taken;
  }

  stop(): void {
    this.#forget();
  }

  #pass(data: Buffer, isBinary: boolean): void {
    const { from, to } = this.#options;
    if (this.#isFlooded || to.readyState !== WebSocket.OPEN) return;
    this.#waiting += 1;
    to.send(data, { binary: isBinary }, this.#sent);
    const { bufferedAmount } = to;
    if (this.#waiting > FLOOD_MESSAGES && bufferedAmount > 0) {
      this.#isFlooded = true;
      from.terminate();
      return;
    }
    const isFull =
      bufferedAmount > HIGH_WATER_BYTES || this.#waiting > HIGH_WATER_MESSAGES;
    if (this.#isHeld || !isFull) return;
    this.#isHeld = true;
    from.pause();
    this.#giveTime();
  }

  readonly #sent = () => {
    this.#waiting -= 1;
    this.#taken += 1;
    if (!this.#isHeld) return;
    const { from, to } = this.#options;
    if (
      to.bufferedAmount > LOW_WATER_BYTES ||
      this.#waiting >= LOW_WATER_MESSAGES
    ) {
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
