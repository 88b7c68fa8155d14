import { allowedHostsSchema } from '../../schemas/allowedHostsSchema';
import { secretNamesSchema } from '../../schemas/secretNamesSchema';
import type { ConfigKeyEntry } from '../ConfigKeyEntry';
import { defineKey } from '../defineKey';

/**
 * The keys of what users create.
 *
 * @internal
 */
export const creationKeys = {
  'boost.kagenti.creation.secretNames': defineKey({
    schema: secretNamesSchema,
    configScope: 'yaml-only',
    description:
      'The Kubernetes Secrets that anybody who may create agents or tools may use in them. A list of names, for environment values, registries and pulling images; holders of boost.kagenti.admin may use any. None when absent.',
  }),
  'boost.kagenti.creation.allowedHosts': defineKey({
    schema: allowedHostsSchema,
    configScope: 'yaml-only',
    description:
      'The hosts from which sources of builds and environment files may be fetched. A list of hosts, each with its port or without; private addresses are refused. None when absent.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
