import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  boostConfigServiceRef,
  kagentiClientServiceRef,
} from 'backstage-plugin-boost-node';
import { createBenchRouter } from './createBenchRouter';

/** The peers that run in the portal, without any question about the caller. */
export const benchPlugin = createBackendPlugin({
  pluginId: 'bench',
  register(registration) {
    registration.registerInit({
      deps: {
        boostConfig: boostConfigServiceRef,
        kagenti: kagentiClientServiceRef,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        rootConfig: coreServices.rootConfig,
      },
      async init({ boostConfig, kagenti, httpRouter, logger, rootConfig }) {
        const httpProxyUrl = rootConfig.getString('bench.httpProxyUrl');
        httpRouter.use(
          createBenchRouter({
            config: boostConfig,
            kagenti,
            httpProxyUrl,
            logger,
          }),
        );
        httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
      },
    });
  },
});
