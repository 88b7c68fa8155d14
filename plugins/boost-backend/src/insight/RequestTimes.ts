import type { ServerResponse } from 'node:http';
import {
  type Attributes,
  type Histogram,
  type MeterProvider,
  metrics,
} from '@opentelemetry/api';
import type { CallSignal } from 'backstage-plugin-boost-node';
import type { Route } from '../routes/Route';
import { announceServerTiming } from './announceServerTiming';
import type { RequestOutcome } from './RequestOutcome';
import { routeClass } from './routeClass';
import type { SpentTimes } from './SpentTimes';
import { TimedRequest } from './TimedRequest';

/**
 * In seconds. What the portal adds is a fraction of a millisecond; the upper end is where a
 * policy or Keycloak keeps callers waiting.
 */
const ADDED_BOUNDARIES = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
  0.5, 1, 2.5, 5, 10,
];
const WAIT_BOUNDARIES = ADDED_BOUNDARIES.slice(3);

/** A token from memory takes less; only those that were waited for are worth a point. */
const WAITED_MS = 1;

/**
 * How requests are timed.
 *
 * @internal
 */
export interface RequestTimesOptions {
  /** All routes that there are. */
  readonly routes: readonly Route[];
  /** Whether answers tell their callers, in `Server-Timing`. */
  readonly isAnnounced: boolean;
  /** Where instruments come from; the process's own provider when absent. */
  readonly meterProvider?: MeterProvider;
}

/**
 * Times requests: what the portal adds to them as `boost.kagenti.added.duration`, and
 * waits for tokens as `boost.token.wait.duration`. Without an OpenTelemetry SDK in the
 * process nothing is recorded.
 *
 * @internal
 */
export class RequestTimes {
  readonly #added: Histogram;
  readonly #tokenWaits: Histogram;
  readonly #isAnnounced: boolean;
  // Put together once, since an object for each request is what costs.
  readonly #attributes: ReadonlyMap<Route, Record<RequestOutcome, Attributes>>;

  private constructor(options: RequestTimesOptions) {
    const meter = (
      options.meterProvider ?? metrics.getMeterProvider()
    ).getMeter('backstage-plugin-boost');
    this.#added = meter.createHistogram('boost.kagenti.added.duration', {
      description:
        'Time that the portal added to a request, without what Kagenti and the caller took',
      unit: 's',
      advice: { explicitBucketBoundaries: ADDED_BOUNDARIES },
    });
    this.#tokenWaits = meter.createHistogram('boost.token.wait.duration', {
      description: 'Time that requests waited for a token, if they did',
      unit: 's',
      advice: { explicitBucketBoundaries: WAIT_BOUNDARIES },
    });
    this.#isAnnounced = options.isAnnounced;
    this.#attributes = new Map(
      options.routes.map(route => [route, attributesOf(route)]),
    );
  }

  static create(options: RequestTimesOptions): RequestTimes {
    return new RequestTimes(options);
  }

  /**
   * Begins to time a request.
   *
   * @param response - Its caller's, nothing of it sent yet
   * @param signal - Fires when that ends early
   */
  begin(response: ServerResponse, signal: CallSignal): TimedRequest {
    const record = this.#record;
    const timed = TimedRequest.begin({ response, signal, record });
    if (this.#isAnnounced) announceServerTiming(response, timed.clock);
    return timed;
  }

  readonly #record = (
    route: Route,
    outcome: RequestOutcome,
    { boost, token, authorize }: SpentTimes,
  ): void => {
    const attributes = this.#attributes.get(route)?.[outcome];
    this.#added.record((boost + token + authorize) / 1000, attributes);
    if (token >= WAITED_MS) this.#tokenWaits.record(token / 1000);
  };
}

function attributesOf(route: Route): Record<RequestOutcome, Attributes> {
  const ofRoute = routeClass(route);
  const having = (outcome: RequestOutcome) => ({ class: ofRoute, outcome });
  return {
    answered: having('answered'),
    refused: having('refused'),
    failed: having('failed'),
    broken: having('broken'),
    abandoned: having('abandoned'),
  };
}
