import { WebSocket } from 'ws';
import type { Timers } from '../lifetime/Timers';

/**
 * Gateways take a connection for dead after a minute of silence, often; twice within it
 * leaves room for one that is lost.
 */
const INTERVAL_MS = 30_000;

interface HeartbeatOptions {
  readonly socket: WebSocket;
  readonly timers: Timers;
  /** Whether what the other end sends is not read at the moment. */
  readonly isHeld: () => boolean;
}

/**
 * Asks the other end of a WebSocket for a sign of life, and breaks off when none comes
 * until the next question.
 *
 * @internal
 */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #hasAnswered = true;
  #forget: () => void = () => {};

  private constructor(options: HeartbeatOptions) {
    this.#options = options;
    options.socket.on('pong', () => {
      this.#hasAnswered = true;
    });
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
    const { socket, isHeld } = this.#options;
    if (socket.readyState !== WebSocket.OPEN) return;
    if (!this.#hasAnswered && !isHeld()) {
      socket.terminate();
      return;
    }
    this.#hasAnswered = false;
    socket.ping();
    this.#wait();
  }
}
