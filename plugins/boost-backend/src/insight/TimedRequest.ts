import type { ServerResponse } from 'node:http';
import type { CallSignal } from 'backstage-plugin-boost-node';
import type { Route } from '../routes/Route';
import { RequestClock } from './RequestClock';
import type { RequestOutcome } from './RequestOutcome';
import type { SpentTimes } from './SpentTimes';

/**
 * What a timed request is made of.
 *
 * @internal
 */
export interface TimedRequestOptions {
  readonly response: ServerResponse;
  /** Fires when the caller leaves, or the portal breaks off. */
  readonly signal: CallSignal;
  /** Hears once of a request that reached a route. */
  readonly record: (
    route: Route,
    outcome: RequestOutcome,
    spent: SpentTimes,
  ) => void;
  /** Milliseconds that never go back; those of the process when absent. */
  readonly now?: () => number;
}

/** Times one request, from its arrival until the last byte of the answer is handed over. */
export class TimedRequest {
  /** Runs while the portal is at work, and tells whom it waits for. */
  readonly clock: RequestClock;
  /** The route that it reached. */
  route: Route | undefined;
  readonly #options: TimedRequestOptions;
  #isBroken = false;
  #isRecorded = false;

  private constructor(options: TimedRequestOptions) {
    this.#options = options;
    this.clock = RequestClock.start(options.now);
    const { response, signal } = options;
    // Node tells of 'prefinish' when it has been given the last byte. By 'finish' the
    // caller has taken all before it, which may last.
    response.on('prefinish', () => this.#end(outcomeOf(response)));
    signal.addEventListener('abort', () =>
      this.#end(this.#isBroken ? 'broken' : 'abandoned'),
    );
  }

  static begin(options: TimedRequestOptions): TimedRequest {
    return new TimedRequest(options);
  }

  /**
   * The request failed. If its caller is still there, the end of the connection will be
   * the portal's doing.
   *
   * @throws What it failed with
   */
  fail(error: unknown): never {
    this.#isBroken = !this.#options.response.destroyed;
    throw error;
  }

  #end(outcome: RequestOutcome): void {
    if (this.#isRecorded || this.route === undefined) return;
    this.#isRecorded = true;
    this.#options.record(this.route, outcome, this.clock.read());
  }
}

function outcomeOf({ statusCode }: ServerResponse): RequestOutcome {
  if (statusCode < 400) return 'answered';
  return statusCode < 500 ? 'refused' : 'failed';
}
