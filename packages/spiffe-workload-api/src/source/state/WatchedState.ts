import type { Watcher } from '../../client/watch/Watcher';
import { SpiffeError } from '../../errors/SpiffeError';
import { firstOf } from './firstOf';
import { noFirstUpdate } from './noFirstUpdate';
import { sourceClosed } from './sourceClosed';

/** What a state is made of. */
export interface WatchedStateOptions<Update, State> {
  /** Watches until the signal is aborted. */
  readonly watch: (
    watcher: Watcher<Update>,
    signal: AbortSignal,
  ) => Promise<void>;
  /** What is kept of an update. */
  readonly read: (update: Update) => State;
  /** Ends the wait for the first update. */
  readonly signal?: AbortSignal;
  readonly onError?: (error: SpiffeError) => void;
}

/**
 * The last update of a watch: waited for once, and at hand without waiting ever after,
 * whatever becomes of the agent.
 */
export class WatchedState<State> {
  readonly #closing = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #onError: ((error: SpiffeError) => void) | undefined;
  #last: { readonly state: State } | undefined;
  #lastError: SpiffeError | undefined;

  private constructor(onError?: (error: SpiffeError) => void) {
    this.#onError = onError;
  }

  /**
   * Waits for the first update.
   *
   * @throws {@link SpiffeError} when the watch ends before it, or the signal is aborted;
   * then with the agent's last failure, and the signal's reason as the cause
   */
  static async create<Update, State>(
    options: WatchedStateOptions<Update, State>,
  ): Promise<WatchedState<State>> {
    const watched = new WatchedState<State>(options.onError);
    await watched.#begin(options);
    return watched;
  }

  /** @throws {@link SpiffeError} `SOURCE_CLOSED` */
  get current(): State {
    if (this.#closing.signal.aborted || !this.#last) throw sourceClosed();
    return this.#last.state;
  }

  /** Is aborted by {@link WatchedState.close}, with the error for whoever still asks. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /**
   * Calls back after each further update.
   *
   * @returns ends that
   */
  onUpdate(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    if (!this.#closing.signal.aborted) this.#closing.abort(sourceClosed());
    this.#listeners.clear();
  }

  async #begin<Update>(
    options: WatchedStateOptions<Update, State>,
  ): Promise<void> {
    let hasFirst = () => {};
    const first = new Promise<void>(resolve => {
      hasFirst = resolve;
    });
    const watcher: Watcher<Update> = {
      onUpdate: update => {
        this.#accept(() => options.read(update));
        hasFirst();
      },
      onError: error => {
        this.#lastError = error;
        this.#tell(error);
      },
    };
    const watch = options.watch(watcher, this.#closing.signal);
    // A watch that ends later has told `onError` why.
    watch.catch(() => {});
    try {
      await firstOf([first, watch], options.signal);
      if (!this.#last) throw sourceClosed();
    } catch (error) {
      this.close();
      throw options.signal?.aborted
        ? noFirstUpdate(this.#lastError, options.signal.reason)
        : error;
    }
  }

  #accept(read: () => State): void {
    try {
      this.#last = { state: read() };
    } catch (error) {
      // Whoever waits for the first update is told; later there is one to keep.
      if (!this.#last) throw error;
      this.#tell(
        error instanceof SpiffeError ? error : hasThrown('An option', error),
      );
      return;
    }
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        this.#tell(hasThrown('A listener', error));
      }
    }
  }

  #tell(error: SpiffeError): void {
    try {
      this.#onError?.(error);
    } catch {
      // A report that fails is no reason to stop following the agent.
    }
  }
}

function hasThrown(who: string, cause: unknown): SpiffeError {
  return new SpiffeError(
    'INVALID_OPTION',
    `${who} of the source has thrown; the source goes on.`,
    { cause },
  );
}
