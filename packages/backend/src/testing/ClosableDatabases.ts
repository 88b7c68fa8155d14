import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  type DatabaseService,
} from '@backstage/backend-plugin-api';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

/**
 * Backstage's database service for a backend inside of a test, with an end.
 *
 * @remarks
 * Backstage means to destroy its clients when a backend stops, and stumbles over the
 * client's configuration before it does (backend-defaults 0.18): their timers would keep
 * the test's process alive.
 */
export class ClosableDatabases {
  readonly #clients = new Set<Client>();

  private constructor() {}

  static create(): ClosableDatabases {
    return new ClosableDatabases();
  }

  /** The service, to be added to a backend. */
  get factory() {
    const clients = this.#clients;
    return createServiceFactory({
      service: coreServices.database,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        plugin: coreServices.pluginMetadata,
      },
      createRootContext: ({ config }) => DatabaseManager.fromConfig(config),
      factory({ plugin, lifecycle, logger }, manager) {
        const parts = { lifecycle, logger };
        const database = manager.forPlugin(plugin.getId(), parts);
        return {
          migrations: database.migrations,
          async getClient() {
            const client = await database.getClient();
            clients.add(client);
            return client;
          },
        };
      },
    });
  }

  /** Destroys all clients, when nobody needs them any more. */
  async close(): Promise<void> {
    const clients = [...this.#clients];
    this.#clients.clear();
    await Promise.all(clients.map(client => client.destroy()));
  }
}
