import type { ServerResponse } from 'node:http';
import type { AnswerBody, BodyReceiver } from 'backstage-plugin-boost-node';
import type { Heartbeat } from './Heartbeat';
import { writeAndRelease } from './writeAndRelease';

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
 * What a body is passed on with.
 *
 * @internal
 */
export interface BodyRelayOptions {
  readonly body: AnswerBody;
  /** The caller's, nothing of it sent yet, or its head. */
  readonly response: ServerResponse;
  /**
   * Sets the head of the answer; called once, before anything else is sent. Absent when
   * the head has been sent.
   */
  readonly begin?: () => void;
  /** Hears of all that is sent. */
  readonly heartbeat?: Heartbeat;
}

/**
 * Passes a body on as it arrives, no further ahead than the caller reads.
 *
 * @internal
 */
export class BodyRelay implements BodyReceiver {
  readonly #options: BodyRelayOptions;
  readonly #settle: (error?: Error) => void;
  readonly #onDrain = () => this.#drained();
  readonly #onClose = () => this.#closed();
  #stall: NodeJS.Timeout | undefined;
  #hasBegun = false;

  private constructor(
    options: BodyRelayOptions,
    settle: (error?: Error) => void,
  ) {
    this.#options = options;
    this.#settle = settle;
  }

  /**
   * Passes a body on.
   *
   * @param options - Which, and where to
   * @returns When the caller's side has taken the last byte
   * @throws What the body fails with, or an error when the caller leaves, or reads nothing
   * for a minute
   */
  static run(options: BodyRelayOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: Error) => (error ? reject(error) : resolve());
      new BodyRelay(options, settle).#start();
    });
  }

  data(chunk: Buffer): void {
    const { body, response, heartbeat } = this.#options;
    if (response.destroyed) return;
    try {
      this.#begin();
      writeAndRelease(response, chunk);
      heartbeat?.heard(chunk);
    } catch (error) {
      this.#giveUp(error as Error);
      return;
    }
    if (response.writableLength <= HIGH_WATER_BYTES) return;
    body.pause();
    clearTimeout(this.#stall);
    this.#stall = setTimeout(
      () => this.#giveUp(new Error('The caller has read nothing for a minute')),
      STALL_LIMIT_MS,
    );
    this.#stall.unref();
  }

  end(): void {
    const { response, heartbeat } = this.#options;
    heartbeat?.stop();
    // From here on Node tells of the end alone, and no longer of what was taken.
    clearTimeout(this.#stall);
    if (response.destroyed) return;
    try {
      this.#begin();
      response.end();
    } catch (error) {
      this.#giveUp(error as Error);
    }
  }

  fail(error: Error): void {
    this.#stop();
    this.#settle(error);
  }

  #start(): void {
    const { body, response } = this.#options;
    response.on('drain', this.#onDrain);
    response.on('close', this.#onClose);
    if (response.closed) this.#closed();
    else body.receive(this);
  }

  /** With the first byte: an answer that breaks off before is answered with another one. */
  #begin(): void {
    if (this.#hasBegun) return;
    this.#options.begin?.();
    this.#hasBegun = true;
  }

  #drained(): void {
    clearTimeout(this.#stall);
    this.#options.body.resume();
  }

  #closed(): void {
    if (this.#options.response.writableFinished) {
      this.#stop();
      this.#settle();
    } else {
      this.#giveUp(new Error('The caller left before the end of the answer'));
    }
  }

  #giveUp(error: Error): void {
    this.#stop();
    this.#settle(error);
    this.#options.body.destroy(error);
  }

  #stop(): void {
    const { response, heartbeat } = this.#options;
    heartbeat?.stop();
    clearTimeout(this.#stall);
    response.off('drain', this.#onDrain);
    response.off('close', this.#onClose);
  }
}
