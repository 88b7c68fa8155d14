import { type MeterProvider, metrics } from '@opentelemetry/api';
import type { BoostErrorCode } from 'backstage-plugin-boost-common';

const REASONS: Partial<Record<BoostErrorCode, string>> = {
  TOO_MANY_REQUESTS: 'requests',
  TOO_MANY_STREAMS: 'streams',
  BODY_TOO_LARGE: 'body',
};

/**
 * Counts what limits have refused as `boost.kagenti.limited`, by the reason. Without an
 * OpenTelemetry SDK in the process it does nothing.
 *
 * @param meterProvider - Where the counter comes from; the process's own when absent
 * @returns what to tell of every refusal; those for other reasons are not counted
 * @internal
 */
export function createLimitCounter(
  meterProvider: MeterProvider = metrics.getMeterProvider(),
): (code: BoostErrorCode) => void {
  const limited = meterProvider
    .getMeter('backstage-plugin-boost')
    .createCounter('boost.kagenti.limited', {
      description: 'Requests that a limit has refused, by the reason',
    });
  return code => {
    const reason = REASONS[code];
    if (reason !== undefined) limited.add(1, { reason });
  };
}
