import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import createKnex from 'knex';

/**
 * A database in memory for a backend inside of a test. Backstage's own is not closed when
 * a backend stops, and its timers keep the test's process alive (backend-defaults 0.18).
 */
export function createMemoryDatabase() {
  const client = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  return {
    factory: createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => client }),
    }),
    close: () => client.destroy(),
  };
}
