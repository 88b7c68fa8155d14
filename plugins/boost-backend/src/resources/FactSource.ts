import { belongsTo } from '../creators/belongsTo';
import type { CreatorRecord } from '../creators/CreatorRecord';
import type { CreatorStore } from '../creators/CreatorStore';
import { CreatorLookup } from './CreatorLookup';
import { DetailReader, type DetailReaderOptions } from './DetailReader';
import type { ResourceFacts } from './ResourceFacts';
import type { Subject } from './Subject';
import type { WorkloadDetail } from './WorkloadDetail';

/**
 * Where facts come from, and for whom.
 *
 * @internal
 */
export interface FactSourceOptions extends DetailReaderOptions {
  readonly creators: CreatorStore;
}

/**
 * The facts of agents and tools, for one request: what was read once is not read again.
 *
 * @internal
 */
export class FactSource {
  readonly #options: FactSourceOptions;
  readonly #creators: CreatorLookup;
  // Most requests are decided by their path, and need no reader.
  #reader: DetailReader | undefined;

  private constructor(options: FactSourceOptions) {
    this.#options = options;
    this.#creators = CreatorLookup.create(options.creators);
  }

  static create(options: FactSourceOptions): FactSource {
    return new FactSource(options);
  }

  /**
   * The creator records of some agents and tools, in their order. Kagenti is not asked.
   *
   * @param subjects - Whose
   */
  findRecords(
    subjects: readonly Subject[],
  ): Promise<(CreatorRecord | undefined)[]> {
    return this.#creators.findAll(subjects);
  }

  /**
   * Every fact of an agent or tool.
   *
   * @remarks
   * A record counts while it is about the workload of today, which its uid tells from a
   * namesake that somebody made later.
   *
   * @param subject - Which
   * @param options - Whether its creator is wanted too
   * @returns The facts, or undefined when there is no such agent or tool, and nobody is
   * building it through the portal
   * @throws KagentiError when Kagenti cannot tell, and the same for all who ask after that
   */
  async load(
    subject: Subject,
    options: { withCreators: boolean },
  ): Promise<ResourceFacts | undefined> {
    const detail = await this.#findDetail(subject);
    if (isOther(detail, subject)) return undefined;
    const { namespace, name } = subject;
    const { labels = {}, protocols = [] } = detail ?? {};
    // What does not exist takes the same way as what does: whoever may not read it must
    // not learn which it is by whether the database was asked.
    if (!options.withCreators) {
      return detail && { namespace, name, labels, protocols };
    }
    const current = await this.#findCurrent(subject, detail);
    if (!detail && !current) return undefined;
    const creators = current ? [current.creator] : [];
    return { namespace, name, labels, protocols, creators };
  }

  /**
   * Whether there is such an agent or tool, or somebody is building it through the portal.
   *
   * @param subject - Which
   * @throws KagentiError when Kagenti cannot tell
   */
  async exists(subject: Subject): Promise<boolean> {
    const detail = await this.#findDetail(subject);
    if (detail) return !isOther(detail, subject);
    return (await this.#findCurrent(subject, detail)) !== undefined;
  }

  /**
   * Whether what goes by this name is something else than was asked for: a tool and no
   * agent, or neither. What cannot be read is not.
   *
   * @param subject - Which
   * @throws KagentiError when Kagenti cannot tell
   */
  async isOfOtherKind(subject: Subject): Promise<boolean> {
    const detail = await this.#findDetail(subject);
    return detail?.kind !== 'unreadable' && isOther(detail, subject);
  }

  async #findCurrent(
    subject: Subject,
    detail: WorkloadDetail | undefined,
  ): Promise<CreatorRecord | undefined> {
    const [record] = await this.findRecords([subject]);
    return record && belongsTo(record, detail) ? record : undefined;
  }

  #findDetail(subject: Subject): Promise<WorkloadDetail | undefined> {
    this.#reader ??= DetailReader.create(this.#options);
    return this.#reader.read(subject);
  }
}

function isOther(detail: WorkloadDetail | undefined, { kind }: Subject) {
  return detail?.kind !== undefined && detail.kind !== kind;
}
