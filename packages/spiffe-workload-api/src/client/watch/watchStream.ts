import { SpiffeError } from '../../errors/SpiffeError';
import type { Pause } from './Pause';
import type { WatchBackOff } from './WatchBackOff';
import type { Watcher } from './Watcher';

/** What a watch is made of. */
export interface WatchStreamOptions<Update> {
  /**
   * Opens one stream and gives each message to `receive`. Rejects when the stream
   * ends, however it ends.
   */
  readonly openStream: (
    receive: (message: Buffer) => void,
    signal: AbortSignal,
  ) => Promise<never>;
  /** Makes an update of a message; throws for what breaks the standard. */
  readonly readUpdate: (message: Buffer) => Update;
  readonly watcher: Watcher<Update>;
  readonly backOff: WatchBackOff;
  readonly pause: Pause;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/**
 * Keeps one stream of the Workload API open: opens it anew after a back-off whenever
 * it ends, and takes a good message for a success. Ends without an error when the
 * signal is aborted.
 *
 * @remarks
 * An agent that refuses is asked again: it learns of a new entry seconds late, and
 * answers the same until then. One that finds the request malformed, or does not know
 * the call, would say so for ever (SPIFFE Workload Endpoint, appendix A).
 *
 * @throws {@link SpiffeError} `WORKLOAD_API_REJECTED` or `WORKLOAD_API_UNSUPPORTED`;
 * also whatever the watcher itself throws
 */
export async function watchStream<Update>(
  options: WatchStreamOptions<Update>,
): Promise<void> {
  const { watcher, backOff, pause, signal } = options;
  while (!signal.aborted) {
    const failure = await followStream(options);
    if (!failure) return;
    watcher.onError?.(failure);
    if (isFinal(failure)) throw failure;
    await pause(backOff.nextMs(), signal);
  }
}

/** Follows one stream to its end, and gives the reason of it unless it was told to end. */
async function followStream<Update>(
  options: WatchStreamOptions<Update>,
): Promise<SpiffeError | undefined> {
  const { openStream, readUpdate, watcher, backOff, signal } = options;
  let thrownByWatcher: { error: unknown } | undefined;
  const receive = (message: Buffer) => {
    let update: Update;
    try {
      update = readUpdate(message);
    } catch (error) {
      if (!(error instanceof SpiffeError)) throw error;
      // The stream is kept: the agent sends no better answer to a new one, and the
      // next update may be good.
      watcher.onError?.(error);
      return;
    }
    backOff.reset();
    try {
      watcher.onUpdate(update);
    } catch (error) {
      thrownByWatcher = { error };
      throw error;
    }
  };
  try {
    return await openStream(receive, signal);
  } catch (error) {
    if (thrownByWatcher) throw thrownByWatcher.error;
    if (signal.aborted) return undefined;
    if (error instanceof SpiffeError) return error;
    throw error;
  }
}

function isFinal(failure: SpiffeError): boolean {
  return (
    failure.code === 'WORKLOAD_API_REJECTED' ||
    failure.code === 'WORKLOAD_API_UNSUPPORTED'
  );
}
