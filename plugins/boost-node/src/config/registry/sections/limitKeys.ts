import { wholeNumberSchema } from '../../schemas/wholeNumberSchema';
import type { ConfigKeyEntry } from '../ConfigKeyEntry';
import { defineKey } from '../defineKey';

/**
 * The keys of what one user may ask for.
 *
 * @internal
 */
export const limitKeys = {
  'boost.kagenti.limits.requestsPerMinute': defineKey({
    schema: wholeNumberSchema(0, 10_000_000),
    configScope: 'yaml-only',
    description:
      'How many requests one user may make in a minute, in each replica. A whole number from 0 to 10000000; 600 when absent. With 0, there is no limit.',
  }),
  'boost.kagenti.limits.streamsPerUser': defineKey({
    schema: wholeNumberSchema(0, 1_000),
    configScope: 'yaml-only',
    description:
      'How many streams one user may have open at once, in each replica. A whole number from 0 to 1000; 20 when absent. With 0, there is no limit.',
  }),
  'boost.kagenti.limits.messageBytes': defineKey({
    schema: wholeNumberSchema(1_024, 1_073_741_824),
    configScope: 'yaml-only',
    description:
      'How large the body of a chat message or a tool call may be, in bytes. A whole number from 1024 to 1073741824; 1048576 when absent.',
  }),
  'boost.kagenti.limits.definitionBytes': defineKey({
    schema: wholeNumberSchema(1_024, 16_777_216),
    configScope: 'yaml-only',
    description:
      'How large a body that creates, builds, finalizes or parses something may be, in bytes. A whole number from 1024 to 16777216; 1048576 when absent.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
