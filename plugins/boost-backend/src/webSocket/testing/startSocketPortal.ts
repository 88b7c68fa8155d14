import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { boostPlugin } from '../../plugin';
import { createMemoryDatabase } from '../../testing/createMemoryDatabase';
import { RecordingLogger } from '../../testing/RecordingLogger';
import { WebSocketUpgrades } from '../upgrades/WebSocketUpgrades';
import { webSocketUpgradesServiceRef } from '../upgrades/webSocketUpgradesServiceRef';

/** What a portal is started with. */
export interface SocketPortalOptions {
  readonly kagentiUrl: string;
  /** Whether WebSockets are configured; they are when absent. */
  readonly isEnabled?: boolean;
  /** Whether its backend hands them over; it does when absent. */
  readonly isAttached?: boolean;
  /** What the policy says; everything is allowed when absent. */
  readonly decide?: (permission: string) => PolicyDecision;
}

/** A portal under test, with Backstage's own services around the plugin. */
export interface SocketPortal {
  readonly port: number;
  readonly server: Server;
  readonly logger: RecordingLogger;
  stop(): Promise<void>;
}

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

/** Starts a backend with the plugin on a free port. */
export async function startSocketPortal(
  options: SocketPortalOptions,
): Promise<SocketPortal> {
  const { kagentiUrl, isEnabled = true, isAttached = true } = options;
  const { decide = () => ALLOW } = options;
  const logger = RecordingLogger.create();
  const database = createMemoryDatabase();
  const upgrades = WebSocketUpgrades.create();
  const backend = createBackend();
  let server: Server | undefined;
  for (const feature of [
    boostPlugin,
    database.factory,
    mockServices.auth.factory(),
    mockServices.httpAuth.factory(),
    mockServices.permissions.mock({
      authorizeConditional: async queries =>
        (queries as Array<{ permission: Permission }>).map(({ permission }) =>
          decide(permission.name),
        ),
    }).factory,
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: 'http://localhost:3000' },
        backend: {
          baseUrl: 'http://127.0.0.1:7007',
          listen: { host: '127.0.0.1', port: 0 },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        permission: { enabled: true },
        boost: {
          kagenti: { baseUrl: kagentiUrl, webSocket: { enabled: isEnabled } },
          authorization: { decisionCacheSeconds: 1 },
        },
      },
    }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
    createServiceFactory({
      service: webSocketUpgradesServiceRef,
      deps: {},
      factory: () => upgrades,
    }),
    rootHttpRouterServiceFactory({
      configure(context) {
        server = context.server;
        context.applyDefaults();
        if (isAttached) upgrades.attach(context);
      },
    }),
  ]) {
    backend.add(feature);
  }
  await backend.start();
  return {
    port: (server!.address() as AddressInfo).port,
    server: server!,
    logger,
    async stop() {
      await backend.stop();
      await database.close();
    },
  };
}
