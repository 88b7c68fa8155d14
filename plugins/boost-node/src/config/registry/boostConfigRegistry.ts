import type { ConfigKeyEntry } from './ConfigKeyEntry';
import { authKeys } from './sections/authKeys';
import { connectionKeys } from './sections/connectionKeys';
import { creationKeys } from './sections/creationKeys';
import { kagentiKeys } from './sections/kagentiKeys';
import { limitKeys } from './sections/limitKeys';
import { portalKeys } from './sections/portalKeys';

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
  ...kagentiKeys,
  ...connectionKeys,
  ...limitKeys,
  ...authKeys,
  ...creationKeys,
  ...portalKeys,
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
