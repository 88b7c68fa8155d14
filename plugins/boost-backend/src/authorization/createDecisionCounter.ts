import { type MeterProvider, metrics } from '@opentelemetry/api';
import type { DecisionOutcome } from './DecisionOutcome';

/**
 * Counts decisions as `boost.authorization.decisions`, by where they came from. Without
 * an OpenTelemetry SDK in the process it does nothing.
 *
 * @param meterProvider - Where the counter comes from; the process's own when absent
 * @internal
 */
export function createDecisionCounter(
  meterProvider: MeterProvider = metrics.getMeterProvider(),
): (outcome: DecisionOutcome, count: number) => void {
  const decisions = meterProvider
    .getMeter('backstage-plugin-boost')
    .createCounter('boost.authorization.decisions', {
      description:
        'Decisions of the permission policy, by where they came from',
    });
  return (outcome, count) => decisions.add(count, { outcome });
}
