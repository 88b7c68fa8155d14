import { type MeterProvider, metrics } from '@opentelemetry/api';
import type { BreakerState } from './BreakerState';

/**
 * Counts the breaker's changes as `boost.kagenti.breaker`, by the state that it came to.
 * Without an OpenTelemetry SDK in the process it does nothing.
 *
 * @param meterProvider - Where the counter comes from; the process's own when absent
 */
export function createBreakerCounter(
  meterProvider: MeterProvider = metrics.getMeterProvider(),
): (state: BreakerState) => void {
  const changes = meterProvider
    .getMeter('backstage-plugin-boost')
    .createCounter('boost.kagenti.breaker', {
      description:
        'Changes of the breaker before Kagenti, by the state that it came to',
    });
  return state => changes.add(1, { state });
}
