import type { Timers } from './Timers';

/** A portal that shuts down does not wait longer for its callers to agree. */
const GRACE_MS = 2_000;

/**
 * A connection that can be ended.
 *
 * @internal
 */
export interface OpenSocket {
  /** Ends it, and lets the other ends know. */
  close(): void;
  /** Breaks it off. */
  terminate(): void;
}

/**
 * All connections of this replica, so that its end is theirs. Node's server would wait for
 * them and not tell them.
 *
 * @internal
 */
export class OpenSockets {
  readonly #timers: Timers;
  readonly #sockets = new Set<OpenSocket>();
  #closed: Promise<void> | undefined;
  #allLeft: () => void = () => {};

  private constructor(timers: Timers) {
    this.#timers = timers;
  }

  static create(options: { timers: Timers }): OpenSockets {
    return new OpenSockets(options.timers);
  }

  /** How many there are. */
  get size(): number {
    return this.#sockets.size;
  }

  /**
   * Adds a connection. It is ended at once when the portal already shuts down.
   *
   * @param socket - The connection
   * @returns what to call when it has ended
   */
  enter(socket: OpenSocket): () => void {
    this.#sockets.add(socket);
    if (this.#closed) socket.terminate();
    return () => {
      this.#sockets.delete(socket);
      if (this.#sockets.size === 0) this.#allLeft();
    };
  }

  /** Ends all connections. Settles when they have ended, or were broken off. */
  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #closeAll(): Promise<void> {
    if (this.#sockets.size === 0) return;
    const left = new Promise<void>(resolve => {
      this.#allLeft = resolve;
    });
    const cancel = this.#timers.after(GRACE_MS, () => {
      for (const socket of this.#sockets) socket.terminate();
      // What waits for an answer that never comes does not hear of it.
      this.#allLeft();
    });
    for (const socket of [...this.#sockets]) socket.close();
    await left;
    cancel();
  }
}
