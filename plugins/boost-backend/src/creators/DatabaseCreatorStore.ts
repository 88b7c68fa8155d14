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
  /** PostgreSQL gives a date, SQLite the milliseconds that were written. */
  readonly created_at: Date | number;
}

/**
 * Where the creators are stored.
 *
 * @internal
 */
export interface DatabaseCreatorStoreOptions {
  /** The plugin's database: SQLite or PostgreSQL. */
  readonly database: DatabaseService;
  /** The time; that of the system when absent. */
  readonly now?: () => Date;
}

/**
 * Remembers creators in the plugin's database, which all replicas of the portal share.
 *
 * @internal
 */
export class DatabaseCreatorStore implements CreatorStore {
  readonly #client: Knex;
  readonly #now: () => Date;

  private constructor(client: Knex, now: () => Date) {
    this.#client = client;
    this.#now = now;
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
    const { database, now = () => new Date() } = options;
    const client = await database.getClient();
    if (!database.migrations?.skip) await migrateCreators(client);
    return new DatabaseCreatorStore(client, now);
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
        created_at: this.#now(),
      })
      .onConflict([...KEY])
      .merge();
  }

  async forget(subject: Subject): Promise<void> {
    await this.#client('creators').where(keyOf(subject)).delete();
  }

  #rows() {
    return this.#client<Row>('creators').select(
      ...KEY,
      'uid',
      'creator',
      'created_at',
    );
  }
}

function keyOf({ kind, namespace, name }: Subject): Subject {
  return { kind, namespace, name };
}

function toRecord({ uid, created_at, ...row }: Row): CreatorRecord {
  const record = { ...row, notedAt: new Date(created_at) };
  return uid === null ? record : { ...record, uid };
}
