import { type MeterProvider, metrics } from '@opentelemetry/api';
import type { RetryOutcome } from 'workload-oauth';

/**
 * Counts calls whose token Kagenti refused as `boost.token.retries`, by what became of
 * them. Without an OpenTelemetry SDK in the process it does nothing.
 *
 * @param meterProvider - Where the counter comes from; the process's own when absent
 */
export function createRefusalCounter(
  meterProvider: MeterProvider = metrics.getMeterProvider(),
): (outcome: RetryOutcome) => void {
  const retries = meterProvider
    .getMeter('backstage-plugin-boost')
    .createCounter('boost.token.retries', {
      description:
        'Calls whose token Kagenti refused, by what became of their second try',
    });
  return outcome => retries.add(1, { outcome });
}
