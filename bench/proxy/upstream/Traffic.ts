import type { Server } from 'node:http';
import { monotonicMs } from '../../time/monotonicMs';
import type { TrafficReport } from './TrafficReport';

/** What comes to one port, counted. */
export class Traffic {
  #connectionsOpened = 0;
  #connectionsOpen = 0;
  #streamsOpen = 0;
  #abortsMs = new Map<string, number>();

  private constructor(server: Server) {
    server.on('connection', socket => {
      this.#connectionsOpened++;
      this.#connectionsOpen++;
      socket.once('close', () => this.#connectionsOpen--);
    });
  }

  static of(server: Server): Traffic {
    return new Traffic(server);
  }

  streamOpened(): void {
    this.#streamsOpen++;
  }

  /**
   * @param id - Its name
   * @param isWhole - Whether it had its last event; otherwise the other side left
   */
  streamClosed(id: string, isWhole: boolean): void {
    this.#streamsOpen--;
    if (!isWhole) this.#abortsMs.set(id, monotonicMs());
  }

  /** What there is to tell. Aborts are told once. */
  report(): TrafficReport {
    const abortsMs = Object.fromEntries(this.#abortsMs);
    this.#abortsMs.clear();
    return {
      connectionsOpened: this.#connectionsOpened,
      connectionsOpen: this.#connectionsOpen,
      streamsOpen: this.#streamsOpen,
      abortsMs,
    };
  }
}
