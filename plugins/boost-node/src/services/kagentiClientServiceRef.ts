import { createServiceRef } from '@backstage/backend-plugin-api';
import type { KagentiClient } from '../kagenti/KagentiClient';

/**
 * Kagenti, called as the portal, for any backend plugin.
 *
 * @public
 */
export const kagentiClientServiceRef = createServiceRef<KagentiClient>({
  id: 'boost.kagentiClient',
  scope: 'root',
});
