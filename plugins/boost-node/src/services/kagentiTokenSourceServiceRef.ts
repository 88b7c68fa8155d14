import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  createClientAuthentication,
  KeycloakTokenManager,
  type TokenSource,
} from 'workload-oauth';
import { OpenTelemetryTokenObserver } from '../insight/OpenTelemetryTokenObserver';
import { createCacheOpener } from '../adapters/createCacheOpener';
import { createTokenStore } from '../adapters/createTokenStore';
import { boostConfigServiceRef } from './boostConfigServiceRef';

/**
 * Where the portal's own tokens for Kagenti come from.
 *
 * @public
 */
export interface KagentiTokenSourceService {
  /** Absent when `boost.kagenti.auth` is not configured: calls then go without a bearer. */
  readonly tokens?: TokenSource;
}

/**
 * The portal's tokens for Kagenti: one manager for all plugins of a backend, so that
 * they share its cache and its grants.
 *
 * @public
 */
export const kagentiTokenSourceServiceRef =
  createServiceRef<KagentiTokenSourceService>({
    id: 'boost.kagentiTokenSource',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          boostConfig: boostConfigServiceRef,
          config: coreServices.rootConfig,
          logger: coreServices.rootLogger,
          lifecycle: coreServices.rootLifecycle,
        },
        factory({
          boostConfig,
          config,
          logger,
          lifecycle,
        }): KagentiTokenSourceService {
          const { auth } = boostConfig.kagenti;
          if (!auth) return {};
          const boostLogger = logger.child({ plugin: 'boost' });
          const tokens = KeycloakTokenManager.create({
            tokenEndpoint: auth.tokenEndpoint,
            clientId: auth.clientId,
            clientAuthentication: createClientAuthentication({
              clientSecret: auth.clientSecret,
            }),
            tokenExpiryBufferSeconds: auth.tokenExpiryBufferSeconds,
            observer: OpenTelemetryTokenObserver.create(),
            store: createTokenStore({
              encryptionKeys: boostConfig.tokenCache.encryptionKeys,
              openCache: createCacheOpener({ config, logger: boostLogger }),
              logger: boostLogger,
            }),
          });
          lifecycle.addShutdownHook(() => tokens.close());
          return { tokens };
        },
      }),
  });
