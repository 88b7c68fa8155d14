import { createApiRef } from '@backstage/frontend-plugin-api';
import type { BoostApi } from './BoostApi';

/**
 * Under this reference the pages find their {@link BoostApi}, and an app may
 * offer another one.
 *
 * @public
 */
export const boostApiRef = createApiRef<BoostApi>().with({
  id: 'plugin.boost.api',
  pluginId: 'boost',
});
