import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readBoostConfig } from 'backstage-plugin-boost-node';
import {
  FakeClock,
  type KagentiOptions,
  type KagentiStandIn,
  startKagenti,
} from 'boost-testkit';
import express from 'express';
import type { TokenSource } from 'workload-oauth';
import type { Condition } from '../../conditions/Condition';
import { MemoryCreatorStore } from '../../creators/testing/MemoryCreatorStore';
import { createLimits } from '../../limits/createLimits';
import { FakeWorkloads } from '../../resources/testing/FakeWorkloads';
import { RecordingLogger } from '../../testing/RecordingLogger';
import { createUpgradeTaker } from '../createUpgradeTaker';
import { PortalOrigins } from '../handshake/PortalOrigins';
import { AGENT_SOCKETS_PATH } from '../handshake/readTarget';
import { ConnectionLimit } from '../lifetime/ConnectionLimit';
import { OpenSockets } from '../lifetime/OpenSockets';
import { WebSocketUpgrades } from '../upgrades/WebSocketUpgrades';
import { ManualTimers } from './ManualTimers';
import { RecordingAuditor } from './RecordingAuditor';

/** How a scene differs from the usual one. */
export interface SocketSceneOptions {
  readonly kagenti?: KagentiOptions;
  /** Kagenti's address when it is not the stand-in's. */
  readonly kagentiUrl?: string;
  /** More below `boost.kagenti`. */
  readonly config?: JsonObject;
  readonly tokens?: TokenSource;
  /** How many connections there may be in all. */
  readonly maximumConnections?: number;
}

/** An HTTP server that lets users chat with agents, and all that is around it. */
export class SocketScene {
  readonly log = RecordingLogger.create();
  readonly auditor = RecordingAuditor.create();
  readonly timers = ManualTimers.create();
  readonly clock = FakeClock.create(Date.now());
  readonly workloads = FakeWorkloads.create();
  readonly sockets = OpenSockets.create({ timers: this.timers });
  /** What the policy says; everything is allowed unless a test changes it. */
  policy: (permission: string, user?: string) => Condition | Error = () => true;
  /** When the credentials of whoever connects from now on end. */
  expiresAt: Date | undefined;
  readonly kagenti: KagentiStandIn;
  readonly server: Server;

  private constructor(kagenti: KagentiStandIn, server: Server) {
    this.kagenti = kagenti;
    this.server = server;
  }

  static async start(options: SocketSceneOptions = {}): Promise<SocketScene> {
    const kagenti = await startKagenti({ acp: true, ...options.kagenti });
    const app = express();
    const scene = new SocketScene(kagenti, createServer(app));
    const upgrades = WebSocketUpgrades.create();
    upgrades.attach({ server: scene.server, app });
    upgrades.serve(AGENT_SOCKETS_PATH, scene.#createTaker(options));
    scene.server.listen(0, '127.0.0.1');
    await once(scene.server, 'listening');
    return scene;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Settles when every upgrade is refused or over, and nothing of it waits any more. */
  async isQuiet(): Promise<void> {
    while (this.sockets.size > 0 || this.timers.size > 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  async stop(): Promise<void> {
    // Whatever a failing test left open.
    const closed = this.sockets.close();
    this.timers.advanceSeconds(60);
    await closed;
    await this.kagenti.stop();
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  #createTaker(options: SocketSceneOptions) {
    const { kagentiUrl, config, tokens, maximumConnections } = options;
    const rootConfig = mockServices.rootConfig({
      data: {
        app: { baseUrl: 'https://portal.example' },
        backend: { baseUrl: 'https://backend.example/base' },
        boost: {
          authorization: { decisionCacheSeconds: 5 },
          kagenti: {
            baseUrl: kagentiUrl ?? this.kagenti.url,
            webSocket: { enabled: true },
            ...config,
          },
        },
      },
    });
    const boostConfig = readBoostConfig(rootConfig, { logger: this.log });
    const mock = mockServices.httpAuth({ pluginId: 'boost' });
    const credentials = async (
      ...asked: Parameters<typeof mock.credentials>
    ) => {
      const found: BackstageCredentials = await mock.credentials(...asked);
      return { ...found, expiresAt: this.expiresAt };
    };
    return createUpgradeTaker({
      config: boostConfig,
      tokens,
      httpAuth: { ...mock, credentials } as typeof mock,
      decisions: {
        decide: async ({ userEntityRef }, permissions) =>
          permissions.map(({ name }) => {
            const verdict = this.policy(name, userEntityRef);
            if (verdict instanceof Error) throw verdict;
            return verdict;
          }),
      },
      workloads: this.workloads,
      creators: MemoryCreatorStore.create(),
      limits: createLimits(boostConfig, this.log),
      auditor: this.auditor,
      logger: this.log,
      readTls: async () => ({ rejectUnauthorized: true }),
      origins: PortalOrigins.fromConfig(rootConfig, this.log),
      sockets: this.sockets,
      connections: ConnectionLimit.create({ maximum: maximumConnections }),
      clock: this.clock,
      timers: this.timers,
    });
  }
}
