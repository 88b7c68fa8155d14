import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { KeycloakTokenManager, type TokenSource } from 'workload-oauth';
import { createCacheOpener } from '../adapters/createCacheOpener';
import { createTokenStore } from '../adapters/createTokenStore';
import { createPortalAuthentication } from '../identity/createPortalAuthentication';
import { OpenTelemetryTokenObserver } from '../insight/OpenTelemetryTokenObserver';
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
          const authentication = createPortalAuthentication(
            auth.clientAuthentication,
            { environment: process.env, logger: boostLogger },
          );
          const { clientAuthentication } = authentication;
          const tokens = KeycloakTokenManager.create({
            tokenEndpoint: auth.tokenEndpoint,
            clientId: auth.clientId,
            clientAuthentication,
            issuer: auth.issuer,
            onIssuerChanged: ({ pinned, found }) =>
              boostLogger.warn(
                `The realm names another issuer than at first: ${found} instead of ${pinned}. Assertions go on being made for the first one. Restart the portal if the change is meant.`,
              ),
            caFile: auth.caFile,
            tokenExpiryBufferSeconds: auth.tokenExpiryBufferSeconds,
            observer: OpenTelemetryTokenObserver.create(),
            store: createTokenStore({
              encryptionKeys: boostConfig.tokenCache.encryptionKeys,
              openCache: createCacheOpener({ config, logger: boostLogger }),
              logger: boostLogger,
            }),
          });
          // A volume may be mounted a moment later, so this does not end the start.
          clientAuthentication
            .check?.()
            .catch((error: Error) =>
              boostLogger.warn(
                `The portal cannot authenticate at Keycloak yet: ${error.message}`,
              ),
            );
          lifecycle.addShutdownHook(() => {
            tokens.close();
            authentication.close();
          });
          return { tokens };
        },
      }),
  });
