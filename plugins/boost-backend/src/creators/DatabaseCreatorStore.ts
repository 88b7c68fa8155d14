import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Subject } from '../resources/Subject';
import type { CreatorRecord } from './CreatorRecord';
import type { CreatorStore } from './CreatorStore';
import { migrateCreators } from './migrateCreators';

/** Each is a parameter of the statement, and older builds of SQLite end at 999. */
const NAMESPACES_PER_STATEMENT = 500;

const KEY = ['kind', 'namespace', 'name'] as const;

interface Row extends Subject {
  readonly uid: string | null;
  readonly creator: string;
}

/**
 * Where the creators are stored.
 *
 * @internal
 */
export interface DatabaseCreatorStoreOptions {
  /** The plugin's database: SQLite or PostgreSQL. */
  readonly database: DatabaseService;
}

/**
 * Remembers creators in the plugin's database, which all replicas of the portal share.
 *
 * @internal
 */
export class DatabaseCreatorStore implements CreatorStore {
  readonly #client: Knex;

  private constructor(client: Knex) {
    this.#client = client;
  }

  /**
   * Brings the table up to date first, unless the portal's configuration says that
   * somebody else does.
   *
   * @throws Error of the database when it cannot be reached or a migration fails
   */
  static async create(
    options: DatabaseCreatorStoreOptions,
  ): Promise<DatabaseCreatorStore> {
    const { database } = options;
    const client = await database.getClient();
    if (!database.migrations?.skip) await migrateCreators(client);
    return new DatabaseCreatorStore(client);
  }

  async find(subject: Subject): Promise<CreatorRecord | undefined> {
    const row = await this.#rows().where(keyOf(subject)).first();
    return row && toRecord(row);
  }

  async list(
    kind: Subject['kind'],
    namespaces: readonly string[],
  ): Promise<CreatorRecord[]> {
    const wanted = [...new Set(namespaces)];
    const parts: Row[][] = [];
    while (wanted.length > 0) {
      const some = wanted.splice(0, NAMESPACES_PER_STATEMENT);
      parts.push(await this.#rows().where({ kind }).whereIn('namespace', some));
    }
    return parts.flat().map(toRecord);
  }

  async remember(record: CreatorRecord): Promise<void> {
    await this.#client('creators')
      .insert({
        ...keyOf(record),
        creator: record.creator,
        uid: record.uid ?? null,
        created_at: this.#client.fn.now(),
      })
      .onConflict([...KEY])
      .merge();
  }

  async forget(subject: Subject): Promise<void> {
    await this.#client('creators').where(keyOf(subject)).delete();
  }

  #rows() {
    return this.#client<Row>('creators').select(...KEY, 'uid', 'creator');
  }
}

function keyOf({ kind, namespace, name }: Subject): Subject {
  return { kind, namespace, name };
}

function toRecord({ uid, ...row }: Row): CreatorRecord {
  return uid === null ? row : { ...row, uid };
}
