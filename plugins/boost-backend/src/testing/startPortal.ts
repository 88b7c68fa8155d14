import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { boostPlugin } from '../plugin';
import { createMemoryDatabase } from './createMemoryDatabase';
import { RecordingLogger, type LogEntry } from './RecordingLogger';

/** Yes or no to all resources, or a condition. */
type Verdict = boolean | PolicyDecision;

/** What a portal is started with. */
export interface PortalOptions {
  readonly kagentiUrl: string;
  /** More below `boost.kagenti`; nothing is counted unless `limits` says so. */
  readonly kagenti?: JsonObject;
  /** `boost.security`. */
  readonly security?: JsonObject;
  /** More below `backend`. */
  readonly backend?: JsonObject;
  /** `boost.authorization`; nothing is remembered when absent. */
  readonly authorization?: JsonObject;
  /** Decides about a permission of a user; everything is allowed when absent. */
  readonly allows?: (
    permission: string,
    user?: string,
  ) => Verdict | Promise<Verdict>;
  /**
   * Whether Backstage's own services tell who calls and what they may; those of
   * `mockCredentials` and `allows` when absent.
   */
  readonly realIdentities?: boolean;
}

/** A portal under test, with Backstage's whole middleware around the plugin. */
export interface Portal {
  readonly port: number;
  /** Everything that was logged, audit events and access log included. */
  readonly log: readonly LogEntry[];
  /** What the audit log says, as far as Boost wrote it. */
  readonly auditEvents: () => readonly LogEntry[];
  readonly stop: () => Promise<void>;
}

/**
 * Starts a backend with the plugin on a free port.
 *
 * @param options - What it is started with
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const logger = RecordingLogger.create();
  const database = createMemoryDatabase();
  let server: Server | undefined;
  const backend = createBackend();
  for (const feature of [
    boostPlugin,
    database.factory,
    ...(options.realIdentities ? [] : mockIdentities(options)),
    mockServices.rootConfig.factory({ data: configOf(options) }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
    rootHttpRouterServiceFactory({
      configure(context) {
        server = context.server;
        context.applyDefaults();
      },
    }),
  ]) {
    backend.add(feature);
  }
  await backend.start();
  const { port } = server?.address() as AddressInfo;
  return {
    port,
    log: logger.entries,
    auditEvents: () =>
      logger.entries.filter(entry => entry.message === 'boost.kagenti-request'),
    async stop() {
      await backend.stop();
      await database.close();
    },
  };
}

function configOf(options: PortalOptions): JsonObject {
  return {
    backend: {
      baseUrl: 'http://127.0.0.1:7007',
      listen: { host: '127.0.0.1', port: 0 },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      ...options.backend,
    },
    permission: { enabled: true },
    boost: {
      kagenti: {
        baseUrl: options.kagentiUrl,
        // Tests make more requests as one user than anybody would.
        limits: { requestsPerMinute: 0, streamsPerUser: 0 },
        ...options.kagenti,
      },
      security: options.security ?? {},
      // Tests change the policy from one call to the next.
      authorization: options.authorization ?? { decisionCacheSeconds: 0 },
    },
  };
}

function mockIdentities(options: PortalOptions): BackendFeature[] {
  const { allows = () => true } = options;
  const decide = async (
    { name }: Permission,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision> => {
    const { userEntityRef } = Object(credentials.principal);
    const verdict = await allows(name, userEntityRef);
    if (typeof verdict !== 'boolean') return verdict;
    return { result: verdict ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
  };
  return [
    mockServices.auth.factory(),
    mockServices.httpAuth.factory(),
    mockServices.permissions.mock({
      authorizeConditional: async (queries, asked) => {
        const { credentials } = asked as { credentials: BackstageCredentials };
        return Promise.all(
          queries.map(({ permission }) => decide(permission, credentials)),
        );
      },
    }).factory,
  ];
}
