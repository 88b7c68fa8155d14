import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { boostPermissions } from 'backstage-plugin-boost-common';
import {
  boostConfigServiceRef,
  kagentiClientServiceRef,
  kagentiTokenSourceServiceRef,
} from 'backstage-plugin-boost-node';
import { createBoostRouter } from './router/createBoostRouter';

/**
 * Serves Kagenti to the portal's users: `/api/boost/kagenti/<path>` for the operations
 * of the route table, each behind its permission, and `/api/boost/status`.
 *
 * @remarks
 * Backstage's own barrier in front of a plugin's routes stays as it is: it answers 401
 * before any of this is reached. The plugin does not start when its configuration is
 * wrong or nothing decides about permissions.
 *
 * @public
 */
export const boostPlugin = createBackendPlugin({
  pluginId: 'boost',
  register(env) {
    env.registerInit({
      deps: {
        config: boostConfigServiceRef,
        kagenti: kagentiClientServiceRef,
        tokenSource: kagentiTokenSourceServiceRef,
        auditor: coreServices.auditor,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ httpRouter, permissionsRegistry, tokenSource, ...parts }) {
        permissionsRegistry.addPermissions(boostPermissions);
        const { tokens } = tokenSource;
        httpRouter.use(createBoostRouter({ ...parts, tokens }));
      },
    });
  },
});
