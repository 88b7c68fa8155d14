import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { createKagentiBreaker } from '../breaker/createKagentiBreaker';
import { createRefusalCounter } from '../insight/createRefusalCounter';
import { HttpKagentiClient } from '../kagenti/HttpKagentiClient';
import type { KagentiClient } from '../kagenti/KagentiClient';
import { createKagentiConnector } from '../tls/createKagentiConnector';
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
        logger: coreServices.rootLogger,
        lifecycle: coreServices.rootLifecycle,
      },
      factory({ boostConfig, tokenSource, logger, lifecycle }) {
        const { kagenti } = boostConfig;
        const { baseUrl, requestTimeoutSeconds, connections, maxReplayBytes } =
          kagenti;
        const connector = createKagentiConnector({
          tls: kagenti.tls,
          connectTimeoutSeconds: connections.connectTimeoutSeconds,
        });
        const breaker = createKagentiBreaker(
          kagenti,
          logger.child({ plugin: 'boost' }),
        );
        const client = HttpKagentiClient.create({
          baseUrl,
          requestTimeoutSeconds,
          ...connections,
          maxReplayBytes,
          connector: breaker?.watch(connector) ?? connector,
          breaker,
          tokens: tokenSource.tokens,
          onRefusal: createRefusalCounter(),
        });
        lifecycle.addShutdownHook(() => client.close());
        return client;
      },
    }),
});
