import type { ServerResponse } from 'node:http';
import { EventBoundary } from './EventBoundary';

/**
 * Gateways and browsers end connections that are silent for long, the most impatient after
 * some twenty seconds, while an agent may think for two minutes.
 */
const INTERVAL_MS = 15_000;

/** A comment, which readers of event streams leave out (WHATWG HTML section 9.2.6). */
const COMMENT = ': still waiting\n\n';

/** Keeps an event stream alive while Kagenti is silent, by comments between events. */
export class Heartbeat {
  readonly #response: ServerResponse;
  readonly #boundary = new EventBoundary();
  readonly #timer: NodeJS.Timeout;

  private constructor(response: ServerResponse) {
    this.#response = response;
    this.#timer = setInterval(() => this.#beat(), INTERVAL_MS);
    this.#timer.unref();
  }

  /** Begins to watch a stream whose head has been sent. */
  static start(response: ServerResponse): Heartbeat {
    return new Heartbeat(response);
  }

  /** Kagenti was heard: these bytes have been sent on. */
  heard(chunk: Buffer): void {
    this.#boundary.pass(chunk);
    this.#timer.refresh();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    const response = this.#response;
    // A caller who reads nothing needs no more to read.
    if (!this.#boundary.isReached || response.writableLength > 0) return;
    if (!response.destroyed) response.write(COMMENT);
  }
}
