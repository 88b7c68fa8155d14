import type { Watcher } from '../client/watch/Watcher';
import type { SpiffeError } from '../errors/SpiffeError';

/** Keeps what a watch brings, and lets a test wait for the next of it. */
export class Recorder<Update> implements Watcher<Update> {
  readonly updates: Update[] = [];
  readonly errors: SpiffeError[] = [];
  readonly #watchers: (() => void)[] = [];

  private constructor() {}

  static create<Update>(): Recorder<Update> {
    return new Recorder<Update>();
  }

  readonly onUpdate = (update: Update) => {
    this.updates.push(update);
    this.#tell();
  };

  readonly onError = (error: SpiffeError) => {
    this.errors.push(error);
    this.#tell();
  };

  /** Waits until there are so many updates, and gives the last. */
  async updateNumber(count: number): Promise<Update> {
    await this.#until(() => this.updates.length >= count);
    return this.updates[count - 1];
  }

  /** Waits until there are so many errors, and gives the last. */
  async errorNumber(count: number): Promise<SpiffeError> {
    await this.#until(() => this.errors.length >= count);
    return this.errors[count - 1];
  }

  #tell(): void {
    this.#watchers.splice(0).forEach(tell => tell());
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>(resolve => this.#watchers.push(resolve));
    }
  }
}
