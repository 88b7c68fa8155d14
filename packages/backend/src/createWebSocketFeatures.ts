import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  type BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  WebSocketUpgrades,
  webSocketUpgradesServiceRef,
} from 'backstage-plugin-boost-backend';

/** Hands the upgrades of the portal's HTTP server to the plugins that take them. */
export function createWebSocketFeatures(): BackendFeature[] {
  const upgrades = WebSocketUpgrades.create();
  return [
    createServiceFactory({
      service: webSocketUpgradesServiceRef,
      deps: {},
      factory: () => upgrades,
    }),
    rootHttpRouterServiceFactory({
      configure(context) {
        context.applyDefaults();
        upgrades.attach(context);
      },
    }),
  ];
}
