import type { BoostConfig, BoostConfigKey } from 'backstage-plugin-boost-node';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { BodyLimit } from '../forwarding/BodyLimit';
import type { BodyLimits } from './BodyLimits';

/**
 * The limits of bodies as configured, each with its refusal.
 *
 * @param limits - The limits that are configured
 * @internal
 */
export function createBodyLimits({
  messageBytes,
  definitionBytes,
}: BoostConfig['kagenti']['limits']): BodyLimits {
  return {
    message: limitTo(messageBytes, 'boost.kagenti.limits.messageBytes'),
    definition: limitTo(
      definitionBytes,
      'boost.kagenti.limits.definitionBytes',
    ),
  };
}

function limitTo(maximumBytes: number, key: BoostConfigKey): BodyLimit {
  return {
    maximumBytes,
    refuse: () =>
      new RequestRefusal(
        'BODY_TOO_LARGE',
        `The body is larger than ${maximumBytes} bytes, which is the most that this route takes. Send a smaller one, or ask an administrator to raise ${key}.`,
      ),
  };
}
