import { encryptionKeysSchema } from '../schemas/encryptionKeysSchema';
import { endpointSchema } from '../schemas/endpointSchema';
import { secretSchema } from '../schemas/secretSchema';
import { securityModeSchema } from '../schemas/securityModeSchema';
import { switchSchema } from '../schemas/switchSchema';
import { textSchema } from '../schemas/textSchema';
import { wholeNumberSchema } from '../schemas/wholeNumberSchema';
import type { ConfigKeyEntry } from './ConfigKeyEntry';

// Keeps the type of the value and lets go of the wording, which is no part of the API.
function define<TValue>(entry: ConfigKeyEntry<TValue>): ConfigKeyEntry<TValue> {
  return entry;
}

/**
 * Every key of Boost's configuration: the single source for types, checks and
 * documentation (requirements 002.4, 002.5, 002.15 to 002.17).
 *
 * @remarks
 * A new key also needs a place in `config.d.ts`, `docs/configuration.md` and
 * `app-config.production.yaml`, and a higher {@link BOOST_CONFIG_SCHEMA_VERSION}; a
 * test compares them. The schemas hold no defaults: whoever uses a value applies its
 * default, so that "not set" stays visible until then.
 *
 * @public
 */
export const boostConfigRegistry = {
  'boost.kagenti.baseUrl': define({
    schema: endpointSchema,
    configScope: 'yaml-only',
    description:
      'Where Kagenti answers: an absolute URL, without the /api/v1 of its paths. Required. It must be https, except for loopback and in-cluster addresses.',
  }),
  'boost.kagenti.requestTimeoutSeconds': define({
    schema: wholeNumberSchema(1, 600),
    configScope: 'yaml-only',
    description:
      'How long Kagenti may take to begin its answer, in seconds. A whole number from 1 to 600; 30 when absent.',
  }),
  'boost.kagenti.auth.tokenEndpoint': define({
    schema: endpointSchema,
    configScope: 'yaml-only',
    description:
      'Where the portal asks for its token: the token endpoint of its Keycloak realm. Set together with clientId and clientSecret. It must be https, except for loopback and in-cluster addresses.',
  }),
  'boost.kagenti.auth.clientId': define({
    schema: textSchema,
    configScope: 'yaml-only',
    description:
      'The client that stands for the portal at Keycloak. Set together with tokenEndpoint and clientSecret.',
  }),
  'boost.kagenti.auth.clientSecret': define({
    schema: secretSchema,
    configScope: 'yaml-only',
    description:
      'The secret of the portal client at Keycloak. Set together with tokenEndpoint and clientId, from the environment or a mounted file.',
    sensitive: true,
  }),
  'boost.kagenti.auth.tokenExpiryBufferSeconds': define({
    schema: wholeNumberSchema(0, 3600),
    configScope: 'yaml-only',
    description:
      'How long before its end a token counts as used up, in seconds. A whole number from 0 to 3600; the token manager applies 60 when absent.',
  }),
  'boost.tokenCache.encryptionKeys': define({
    schema: encryptionKeysSchema,
    configScope: 'yaml-only',
    description:
      'The secrets that seal the tokens which replicas share through the cache of Backstage. A list of random texts of 32 characters or more; the first seals, all open. Nothing is shared when absent or empty.',
    sensitive: true,
  }),
  'boost.security.mode': define({
    schema: securityModeSchema,
    configScope: 'yaml-only',
    description:
      'How much protection the portal demands before it starts. One of full, plugin-only and development-only-no-auth; full when absent.',
  }),
  'boost.security.allowServicePrincipals': define({
    schema: switchSchema,
    configScope: 'yaml-only',
    description:
      'Whether other services may use the routes with credentials of their own. They need access restrictions even then; false when absent.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
