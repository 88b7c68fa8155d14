import { encryptionKeysSchema } from '../../schemas/encryptionKeysSchema';
import { securityModeSchema } from '../../schemas/securityModeSchema';
import { switchSchema } from '../../schemas/switchSchema';
import { wholeNumberSchema } from '../../schemas/wholeNumberSchema';
import type { ConfigKeyEntry } from '../ConfigKeyEntry';
import { defineKey } from '../defineKey';

/**
 * The keys of the portal itself: what it keeps, asks and demands.
 *
 * @internal
 */
export const portalKeys = {
  'boost.tokenCache.encryptionKeys': defineKey({
    schema: encryptionKeysSchema,
    configScope: 'yaml-only',
    description:
      'The secrets that seal the tokens which replicas share through the cache of Backstage. A list of random texts of 32 characters or more; the first seals, all open. Nothing is shared when absent or empty.',
    sensitive: true,
  }),
  'boost.authorization.decisionCacheSeconds': defineKey({
    schema: wholeNumberSchema(0, 60),
    configScope: 'yaml-only',
    description:
      'How long an answer of the permission policy is remembered, in seconds. A whole number from 0 to 60; 5 when absent. With 0, none is remembered.',
  }),
  'boost.security.mode': defineKey({
    schema: securityModeSchema,
    configScope: 'yaml-only',
    description:
      'How much protection the portal demands before it starts. One of full, plugin-only and development-only-no-auth; full when absent.',
  }),
  'boost.security.allowServicePrincipals': defineKey({
    schema: switchSchema,
    configScope: 'yaml-only',
    description:
      'Whether other services may use the routes with credentials of their own. They need access restrictions even then; false when absent.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
