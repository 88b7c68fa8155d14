import type { KagentiBreakerConfig } from '../KagentiBreakerConfig';
import type { KagentiConnectionsConfig } from '../KagentiConnectionsConfig';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import type { ReadValue } from './ReadValue';

/** Undici's own pool has no bound; this one serves 100 streams beside nothing else. */
const DEFAULT_MAXIMUM = 100;
/** Two waiting for each that is served: more would wait longer than their callers do. */
const DEFAULT_MAXIMUM_WAITING = 200;
/** Inside a cluster a connection takes milliseconds, and a lost packet one second. */
const DEFAULT_CONNECT_TIMEOUT_SECONDS = 5;
/** Kagenti ends a stream that is silent for 120 seconds; its own end comes first. */
const DEFAULT_IDLE_BODY_TIMEOUT_SECONDS = 150;
/** One failure is an accident, five in a row are an outage. */
const DEFAULT_BREAKER_FAILURES = 5;
/** A pod is back within seconds; so often it costs nothing to look. */
const DEFAULT_BREAKER_OPEN_SECONDS = 10;

/**
 * The connections to Kagenti as configured.
 *
 * @internal
 */
export interface ReadConnections {
  readonly connections: KagentiConnectionsConfig;
  readonly breaker: KagentiBreakerConfig;
  readonly warnings: readonly string[];
}

/**
 * Puts the keys of `boost.kagenti.connections` and `boost.kagenti.breaker` together.
 *
 * @param values - The keys that are set
 * @param read - Gives the checked value of a key and notes what is wrong with it
 * @internal
 */
export function readConnections(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  read: ReadValue,
): ReadConnections {
  const failures = read('boost.kagenti.breaker.failures');
  return {
    connections: {
      maximum: read('boost.kagenti.connections.maximum') ?? DEFAULT_MAXIMUM,
      maximumWaiting:
        read('boost.kagenti.connections.maximumWaiting') ??
        DEFAULT_MAXIMUM_WAITING,
      connectTimeoutSeconds:
        read('boost.kagenti.connections.connectTimeoutSeconds') ??
        DEFAULT_CONNECT_TIMEOUT_SECONDS,
      idleBodyTimeoutSeconds:
        read('boost.kagenti.connections.idleBodyTimeoutSeconds') ??
        DEFAULT_IDLE_BODY_TIMEOUT_SECONDS,
    },
    breaker: {
      failures: failures ?? DEFAULT_BREAKER_FAILURES,
      openSeconds:
        read('boost.kagenti.breaker.openSeconds') ??
        DEFAULT_BREAKER_OPEN_SECONDS,
    },
    warnings:
      failures === 0 && values.has('boost.kagenti.breaker.openSeconds')
        ? [
            'boost.kagenti.breaker.openSeconds has no effect, because boost.kagenti.breaker.failures is 0. Remove it, or allow a number of failures.',
          ]
        : [],
  };
}
