import type { CreatorRecord } from '../creators/CreatorRecord';
import type { CreatorStore } from '../creators/CreatorStore';
import type { Subject } from './Subject';
import { subjectKey } from './subjectKey';

/**
 * Looks up creator records, each at most once, and many at once.
 *
 * @internal
 */
export class CreatorLookup {
  readonly #creators: CreatorStore;
  readonly #records = new Map<string, Promise<CreatorRecord | undefined>>();

  private constructor(creators: CreatorStore) {
    this.#creators = creators;
  }

  static create(creators: CreatorStore): CreatorLookup {
    return new CreatorLookup(creators);
  }

  /**
   * The records of some agents and tools, in their order.
   *
   * @remarks
   * One is looked up by its name. Of several, all records of their namespaces are read in
   * one query for each kind, since the rows of a list are most of their namespaces.
   *
   * @param subjects - Whose
   */
  async findAll(
    subjects: readonly Subject[],
  ): Promise<(CreatorRecord | undefined)[]> {
    const unknown = subjects.filter(
      subject => !this.#records.has(subjectKey(subject)),
    );
    for (const kind of ['agent', 'tool'] as const) {
      this.#look(
        kind,
        unknown.filter(subject => subject.kind === kind),
      );
    }
    return Promise.all(
      subjects.map(subject => this.#records.get(subjectKey(subject))),
    );
  }

  #look(kind: Subject['kind'], subjects: readonly Subject[]): void {
    const [first, ...others] = subjects;
    if (!first) return;
    if (others.length === 0) {
      this.#records.set(subjectKey(first), this.#creators.find(first));
      return;
    }
    const records = this.#list(kind, subjects);
    for (const subject of subjects) {
      const key = subjectKey(subject);
      this.#records.set(
        key,
        records.then(found => found.get(key)),
      );
    }
  }

  async #list(
    kind: Subject['kind'],
    subjects: readonly Subject[],
  ): Promise<Map<string, CreatorRecord>> {
    const namespaces = new Set(subjects.map(({ namespace }) => namespace));
    const records = await this.#creators.list(kind, [...namespaces]);
    return new Map(records.map(record => [subjectKey(record), record]));
  }
}
