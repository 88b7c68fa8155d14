import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Any number will do that nothing else in the plugin's database locks: "boost" in ASCII. */
const LOCK = 0x62_6f_6f_73_74;

/**
 * Brings the plugin's tables up to date.
 *
 * @remarks
 * Replicas that start together with an empty PostgreSQL fail over Knex's own lock: each
 * makes the table that it stands in, and all but one stop with "relation already exists"
 * (seen in 26 of 40 starts). So they queue for a lock of the server, which ends with the
 * transaction, even with that of a process that was killed.
 *
 * @param client - A connection to the plugin's own database
 * @throws Error of the database when it cannot be reached or a migration fails
 * @internal
 */
export async function migrateCreators(client: Knex): Promise<void> {
  const directory = resolvePackagePath(
    'backstage-plugin-boost-backend',
    'migrations',
  );
  await client.transaction(async transaction => {
    if (client.client.config.client === 'pg') {
      await transaction.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    }
    await transaction.migrate.latest({ directory });
  });
}
