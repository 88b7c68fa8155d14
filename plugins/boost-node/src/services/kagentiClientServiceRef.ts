import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { createRefusalCounter } from '../insight/createRefusalCounter';
import { HttpKagentiClient } from '../kagenti/HttpKagentiClient';
import type { KagentiClient } from '../kagenti/KagentiClient';
import { boostConfigServiceRef } from './boostConfigServiceRef';
import { kagentiTokenSourceServiceRef } from './kagentiTokenSourceServiceRef';

/**
 * Kagenti, called as the portal, for any backend plugin.
 *
 * @public
 */
export const kagentiClientServiceRef = createServiceRef<KagentiClient>({
  id: 'boost.kagentiClient',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        boostConfig: boostConfigServiceRef,
        tokenSource: kagentiTokenSourceServiceRef,
        lifecycle: coreServices.rootLifecycle,
      },
      factory({ boostConfig, tokenSource, lifecycle }) {
        const { baseUrl, requestTimeoutSeconds } = boostConfig.kagenti;
        const client = HttpKagentiClient.create({
          baseUrl,
          requestTimeoutSeconds,
          tokens: tokenSource.tokens,
          onRefusal: createRefusalCounter(),
        });
        lifecycle.addShutdownHook(() => client.close());
        return client;
      },
    }),
});
