import { createBackend } from '@backstage/backend-defaults';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import boostPlugin from 'backstage-plugin-boost-backend';
import {
  freePort,
  type Issuer,
  type KagentiStandIn,
  startIssuer,
  startKagenti,
} from 'boost-testkit';
import { createWebSocketFeatures } from '../createWebSocketFeatures';
import { developmentUsersModule } from '../developmentUsers';
import { tablePolicyModule } from '../walls/tablePolicy/tablePolicyModule';
import { ClosableDatabases } from './ClosableDatabases';

const SECRET = 'marked-secret-7c41';

/** A portal in this process whose users reach agents by WebSocket, and what it talks to. */
export class SocketPortal {
  /** Where its pages come from. */
  static readonly appUrl = 'http://localhost:3000';
  readonly url: string;
  readonly kagenti: KagentiStandIn;
  /** All that was logged, audit events included. */
  readonly log: unknown[];
  readonly secret = SECRET;
  readonly #parts: { stop(): Promise<void> }[];

  private constructor(
    url: string,
    kagenti: KagentiStandIn,
    log: unknown[],
    parts: { stop(): Promise<void> }[],
  ) {
    this.url = url;
    this.kagenti = kagenti;
    this.log = log;
    this.#parts = parts;
  }

  static async start(): Promise<SocketPortal> {
    // Kagenti wants a token that names the namespace; a client of its name has such.
    const issuer = await startIssuer({
      clients: [{ clientId: 'team1', clientSecret: SECRET }],
    });
    const kagenti = await startKagenti({ jwksUri: issuer.jwksUri, acp: true });
    const port = await freePort();
    const log: unknown[] = [];
    const databases = ClosableDatabases.create();
    const backend = createBackend();
    for (const feature of [
      ...createWebSocketFeatures(),
      authPlugin,
      developmentUsersModule,
      permissionPlugin,
      tablePolicyModule,
      boostPlugin,
      databases.factory,
      recordingLogger(log),
      mockServices.rootConfig.factory({
        data: configOf(port, issuer, kagenti),
      }),
    ]) {
      backend.add(feature);
    }
    await backend.start();
    return new SocketPortal(`http://127.0.0.1:${port}`, kagenti, log, [
      backend,
      { stop: () => databases.close() },
      kagenti,
      issuer,
    ]);
  }

  async stop(): Promise<void> {
    for (const part of this.#parts) await part.stop();
  }
}

function recordingLogger(log: unknown[]): BackendFeature {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  for (const level of ['error', 'warn', 'info', 'debug'] as const) {
    logger[level].mockImplementation((...told) => log.push(told));
  }
  return logger.factory;
}

function configOf(port: number, issuer: Issuer, kagenti: KagentiStandIn) {
  const url = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl: SocketPortal.appUrl },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    auth: { providers: { development: {} } },
    portal: { developmentUsers: [{ name: 'alice' }, { name: 'bob' }] },
    permission: { enabled: true },
    boost: {
      kagenti: {
        baseUrl: kagenti.url,
        auth: {
          tokenEndpoint: issuer.tokenEndpoint,
          clientId: 'team1',
          clientSecret: SECRET,
        },
        webSocket: { enabled: true, audience: 'team1' },
      },
    },
  };
}
