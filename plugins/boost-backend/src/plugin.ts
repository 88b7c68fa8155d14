import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  boostConfigServiceRef,
  kagentiClientServiceRef,
  kagentiTokenSourceServiceRef,
} from 'backstage-plugin-boost-node';
import { createDecisions } from './authorization/createDecisions';
import { createDecisionCompiler } from './conditions/createDecisionCompiler';
import { OutboundHosts } from './creation/outbound/OutboundHosts';
import { CreatorNotes } from './creators/CreatorNotes';
import { DatabaseCreatorStore } from './creators/DatabaseCreatorStore';
import { createLimits } from './limits/createLimits';
import { KagentiWorkloadSource } from './resources/KagentiWorkloadSource';
import { registerResourceTypes } from './resources/registerResourceTypes';
import { createBoostRouter } from './router/createBoostRouter';
import { serveAgentSockets } from './webSocket/serveAgentSockets';
import { webSocketUpgradesServiceRef } from './webSocket/upgrades/webSocketUpgradesServiceRef';

/**
 * Serves Kagenti to the portal's users: `/api/boost/kagenti/<path>` for the operations
 * of the route table, each behind its permission, and `/api/boost/status`. Where it is
 * switched on, agents can be reached by WebSocket too.
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
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        upgrades: webSocketUpgradesServiceRef,
      },
      async init({
        database,
        httpRouter,
        lifecycle,
        permissions,
        permissionsRegistry,
        rootConfig,
        tokenSource,
        upgrades,
        ...services
      }) {
        const { config, kagenti, logger } = services;
        const { decisionCacheSeconds } = config.authorization;
        const creators = await DatabaseCreatorStore.create({ database });
        const workloads = KagentiWorkloadSource.create({
          kagenti,
          timeoutSeconds: config.kagenti.requestTimeoutSeconds,
        });
        registerResourceTypes({
          permissionsRegistry,
          workloads,
          creators,
          logger,
        });
        const compile = createDecisionCompiler({ permissionsRegistry, logger });
        const parts = {
          ...services,
          tokens: tokenSource.tokens,
          decisions: createDecisions({
            permissions,
            compile,
            logger,
            decisionCacheSeconds,
          }),
          workloads,
          creators,
          creatorNotes: CreatorNotes.create({
            store: creators,
            loadDetail: subject => workloads.read(subject, {}),
            logger,
          }),
          limits: createLimits(config, logger),
          hosts: OutboundHosts.create({
            allowedHosts: config.kagenti.creation.allowedHosts,
          }),
        };
        httpRouter.use(createBoostRouter(parts));
        serveAgentSockets({ ...parts, upgrades, rootConfig, lifecycle });
      },
    });
  },
});
