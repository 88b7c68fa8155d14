import type { Subject } from '../../resources/Subject';
import type { CreatorRecord } from '../CreatorRecord';
import type { CreatorStore } from '../CreatorStore';

/** Remembers creators in this process; what one does can be replaced, as by a failure. */
export class MemoryCreatorStore implements CreatorStore {
  readonly #records = new Map<string, CreatorRecord>();
  /** What `notedAt` says from now on. */
  now = () => new Date();

  static create(...records: CreatorRecord[]): MemoryCreatorStore {
    const store = new MemoryCreatorStore();
    for (const record of records) store.#records.set(keyOf(record), record);
    return store;
  }

  async find(subject: Subject): Promise<CreatorRecord | undefined> {
    return this.#records.get(keyOf(subject));
  }

  async list(
    kind: Subject['kind'],
    namespaces: readonly string[],
  ): Promise<CreatorRecord[]> {
    return [...this.#records.values()].filter(
      record => record.kind === kind && namespaces.includes(record.namespace),
    );
  }

  async remember(record: CreatorRecord): Promise<void> {
    this.#records.set(keyOf(record), { ...record, notedAt: this.now() });
  }

  async forget(subject: Subject): Promise<void> {
    this.#records.delete(keyOf(subject));
  }
}

function keyOf({ kind, namespace, name }: Subject): string {
  return [kind, namespace, name].join('/');
}
