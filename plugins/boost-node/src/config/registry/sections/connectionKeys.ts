import { wholeNumberSchema } from '../../schemas/wholeNumberSchema';
import type { ConfigKeyEntry } from '../ConfigKeyEntry';
import { defineKey } from '../defineKey';

/**
 * The keys of the connections to Kagenti.
 *
 * @internal
 */
export const connectionKeys = {
  'boost.kagenti.connections.maximum': defineKey({
    schema: wholeNumberSchema(1, 1_000),
    configScope: 'yaml-only',
    description:
      'How many connections for calls to Kagenti may be open at once. A whole number from 1 to 1000; 100 when absent. Streams have others.',
  }),
  'boost.kagenti.connections.maximumWaiting': defineKey({
    schema: wholeNumberSchema(0, 10_000),
    configScope: 'yaml-only',
    description:
      'How many calls may wait for a free connection before further ones are refused. A whole number from 0 to 10000; 200 when absent.',
  }),
  'boost.kagenti.connections.connectTimeoutSeconds': defineKey({
    schema: wholeNumberSchema(1, 60),
    configScope: 'yaml-only',
    description:
      'How long a new connection to Kagenti may take, in seconds. A whole number from 1 to 60; 5 when absent.',
  }),
  'boost.kagenti.connections.idleBodyTimeoutSeconds': defineKey({
    schema: wholeNumberSchema(1, 3_600),
    configScope: 'yaml-only',
    description:
      'How long an answer that has begun may stay silent, in seconds. A whole number from 1 to 3600; 150 when absent.',
  }),
  'boost.kagenti.breaker.failures': defineKey({
    schema: wholeNumberSchema(0, 100),
    configScope: 'yaml-only',
    description:
      'After how many failed connections in a row calls are answered at once, without trying. A whole number from 0 to 100; 5 when absent. With 0, every call tries.',
  }),
  'boost.kagenti.breaker.openSeconds': defineKey({
    schema: wholeNumberSchema(1, 300),
    configScope: 'yaml-only',
    description:
      'How long no connection is tried after that, in seconds. A whole number from 1 to 300; 10 when absent. Then one call tries for all.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
