import type { Duplex } from 'node:stream';
import type { Bridge } from '../bridge/Bridge';
import type { OpenSocket } from './OpenSockets';
import type { Timers } from './Timers';

/** What {@link UpgradeLife.begin} takes. */
interface UpgradeLifeOptions {
  readonly socket: Duplex;
  /** How long it may take until it is granted or refused. */
  readonly handshakeSeconds: number;
  readonly timers: Timers;
}

/**
 * An upgrade from its arrival to the end of its connection, for whoever has to end it.
 *
 * @internal
 */
export class UpgradeLife implements OpenSocket {
  readonly #socket: Duplex;
  readonly #forgetDeadline: () => void;
  #bridge: Bridge | undefined;

  private constructor(options: UpgradeLifeOptions) {
    const { socket, handshakeSeconds, timers } = options;
    this.#socket = socket;
    this.#forgetDeadline = timers.after(handshakeSeconds * 1000, () =>
      socket.destroy(),
    );
  }

  static begin(options: UpgradeLifeOptions): UpgradeLife {
    return new UpgradeLife(options);
  }

  /** It was granted. */
  grant(bridge: Bridge): void {
    this.#bridge = bridge;
    this.#forgetDeadline();
  }

  /** It is over, one way or the other. */
  end(): void {
    this.#forgetDeadline();
  }

  close(): void {
    if (this.#bridge) this.#bridge.end('shutdown');
    else this.#socket.destroy();
  }

  terminate(): void {
    if (this.#bridge) this.#bridge.terminate();
    else this.#socket.destroy();
  }
}
