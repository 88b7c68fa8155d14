import type { LoggerService } from '@backstage/backend-plugin-api';
import type { BoostConfig } from '../config/BoostConfig';
import { createBreakerCounter } from './createBreakerCounter';
import { KagentiBreaker } from './KagentiBreaker';

/**
 * The breaker as it is configured; none when `boost.kagenti.breaker.failures` is 0.
 *
 * @param kagenti - Where Kagenti is, and when the breaker opens
 * @param logger - Told when it does, and when Kagenti is back
 */
export function createKagentiBreaker(
  kagenti: Pick<BoostConfig['kagenti'], 'baseUrl' | 'breaker'>,
  logger: Pick<LoggerService, 'info' | 'warn'>,
): KagentiBreaker | undefined {
  const { baseUrl, breaker } = kagenti;
  if (breaker.failures === 0) return undefined;
  return KagentiBreaker.create({
    origin: baseUrl.origin,
    failures: breaker.failures,
    openSeconds: breaker.openSeconds,
    logger,
    onChange: createBreakerCounter(),
  });
}
