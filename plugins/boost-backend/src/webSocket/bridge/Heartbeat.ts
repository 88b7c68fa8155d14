import { WebSocket } from 'ws';
import type { Timers } from '../lifetime/Timers';
import type { SocketEnd } from './SocketEnd';

/**
 * Gateways take a connection for dead after a minute of silence, often; twice within it
 * leaves room for one that is lost.
 */
const INTERVAL_MS = 30_000;
/** A minute, for a question that cannot be asked since nothing is taken. */
const MOST_SILENCES = 2;

interface HeartbeatOptions {
  readonly end: SocketEnd;
  readonly timers: Timers;
  /** Whether what the other end sends is not read at the moment. */
  readonly isHeld: () => boolean;
  /** How many messages the other end has taken. */
  readonly taken: () => number;
}

/**
 * Asks the other end of a WebSocket for a sign of life, and breaks off when none comes
 * until the next question.
 *
 * @remarks
 * Any byte is a sign of life: an answer may have to wait behind a long message. So may the
 * question; then it counts that messages are taken.
 *
 * @internal
 */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #signs: number;
  #silences = 0;
  #isAsked = false;
  #isOnItsWay = false;
  #forget: () => void = () => {};

  private constructor(options: HeartbeatOptions) {
    this.#options = options;
    this.#signs = this.#countSigns();
    this.#wait();
  }

  static start(options: HeartbeatOptions): Heartbeat {
    return new Heartbeat(options);
  }

  stop(): void {
    this.#forget();
  }

  #wait(): void {
    this.#forget = this.#options.timers.after(INTERVAL_MS, () => this.#ask());
  }

  #ask(): void {
    const { end, isHeld } = this.#options;
    if (end.webSocket.readyState !== WebSocket.OPEN) return;
    const signs = this.#countSigns();
    if (signs !== this.#signs || isHeld()) this.#silences = 0;
    else this.#silences += 1;
    this.#signs = signs;
    if (this.#silences >= (this.#isAsked ? 1 : MOST_SILENCES)) {
      end.webSocket.terminate();
      return;
    }
    this.#ping();
    this.#wait();
  }

  #ping(): void {
    if (this.#isOnItsWay) return;
    this.#isOnItsWay = true;
    this.#isAsked = false;
    this.#options.end.webSocket.ping(undefined, undefined, () => {
      this.#isOnItsWay = false;
      this.#isAsked = true;
    });
  }

  #countSigns(): number {
    const { end, taken } = this.#options;
    return end.connection.bytesRead + taken();
  }
}
