import type { LoggerService } from '@backstage/backend-plugin-api';
import type { BoostConfig } from 'backstage-plugin-boost-node';
import { CallLimit } from './CallLimit';
import { createBodyLimits } from './createBodyLimits';
import type { Limits } from './Limits';
import { RequestLimit } from './RequestLimit';
import { StreamLimit } from './StreamLimit';

/**
 * Begins to count what callers ask for.
 *
 * @param config - The portal's, with the limits
 * @param logger - Hears of callers who are refused
 * @internal
 */
export function createLimits(
  { kagenti: { connections, limits } }: BoostConfig,
  logger: Pick<LoggerService, 'warn'>,
): Limits {
  const { requestsPerMinute, streamsPerUser } = limits;
  return {
    requests: RequestLimit.create({ requestsPerMinute, logger }),
    calls: CallLimit.create({ connections: connections.maximum }),
    streams: StreamLimit.create({ streamsPerUser }),
    bodies: createBodyLimits(limits),
  };
}
