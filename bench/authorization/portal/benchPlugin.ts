import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { kagentiClientServiceRef } from 'backstage-plugin-boost-node';
import { createBenchRouter } from './createBenchRouter';

/** The routes that Boost's own are held against, and what the process tells of itself. */
export const benchPlugin = createBackendPlugin({
  pluginId: 'bench',
  register(registration) {
    registration.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        kagenti: kagentiClientServiceRef,
        permissions: coreServices.permissions,
      },
      async init({ httpRouter, ...parts }) {
        httpRouter.use(createBenchRouter(parts));
        httpRouter.addAuthPolicy({ path: '/cpu', allow: 'unauthenticated' });
      },
    });
  },
});
