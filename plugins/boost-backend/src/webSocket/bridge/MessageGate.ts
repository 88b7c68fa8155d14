/**
 * What {@link MessageGate.create} takes.
 *
 * @internal
 */
export interface MessageGateOptions {
  /**
   * Counts a message, and rejects when it is too much. It must not wait for anything, since
   * the messages behind it are held in memory.
   */
  readonly admit: () => Promise<void>;
  readonly pass: (data: Buffer, isBinary: boolean) => void;
  /** Told once; nothing passes from then on. */
  readonly refuse: (error: unknown) => void;
}

/**
 * Lets messages pass one after the other, as long as each is admitted.
 *
 * @remarks
 * Many messages can arrive in one piece. None of them overtakes another, and none passes
 * before it is counted.
 *
 * @internal
 */
export class MessageGate {
  readonly #options: MessageGateOptions;
  #waiting: Array<readonly [data: Buffer, isBinary: boolean]> = [];
  #isPassing = false;
  #isShut = false;

  private constructor(options: MessageGateOptions) {
    this.#options = options;
  }

  static create(options: MessageGateOptions): MessageGate {
    return new MessageGate(options);
  }

  take(data: Buffer, isBinary: boolean): void {
    if (this.#isShut) return;
    this.#waiting.push([data, isBinary]);
    if (!this.#isPassing) void this.#passAll();
  }

  async #passAll(): Promise<void> {
    const { admit, pass, refuse } = this.#options;
    this.#isPassing = true;
    try {
      // It grows meanwhile.
      for (const message of this.#waiting) {
        await admit();
        pass(...message);
      }
    } catch (error) {
      this.#isShut = true;
      refuse(error);
    }
    this.#waiting = [];
    this.#isPassing = false;
  }
}
