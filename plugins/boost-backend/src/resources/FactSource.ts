import pLimit from 'p-limit';
import type { CreatorRecord } from '../creators/CreatorRecord';
import type { CreatorStore } from '../creators/CreatorStore';
import { CreatorLookup } from './CreatorLookup';
import type { ResourceFacts } from './ResourceFacts';
import type { Subject } from './Subject';
import { subjectKey } from './subjectKey';
import type { WorkloadDetail } from './WorkloadDetail';
import type { WorkloadSource } from './WorkloadSource';

// Enough to hide the way to Kagenti. Each detail costs Kagenti up to four questions to the
// Kubernetes API server.
const CONCURRENT_DETAILS = 8;

/**
 * Where facts come from, and for whom.
 *
 * @internal
 */
export interface FactSourceOptions {
  readonly workloads: WorkloadSource;
  readonly creators: CreatorStore;
  /** The entity ref of the user who asks; absent when a service does. */
  readonly user?: string;
  /** Fires when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/**
 * The facts of agents and tools, for one request: what was read once is not read again.
 *
 * @internal
 */
export class FactSource {
  readonly #options: FactSourceOptions;
  readonly #creators: CreatorLookup;
  readonly #details = new Map<string, Promise<WorkloadDetail | undefined>>();
  readonly #limit = pLimit(CONCURRENT_DETAILS);
  readonly #failed = new AbortController();
  readonly #signal: AbortSignal;

  private constructor(options: FactSourceOptions) {
    this.#options = options;
    this.#creators = CreatorLookup.create(options.creators);
    this.#signal = options.signal
      ? AbortSignal.any([options.signal, this.#failed.signal])
      : this.#failed.signal;
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
   * A record counts while it is about the workload of today: the uid tells a namesake that
   * somebody made later. One without uid is of a build, and counts as long as there is no
   * workload.
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
    if (detail && !options.withCreators) {
      const { labels, protocols } = detail;
      return { namespace, name, labels, protocols };
    }
    const [record] = await this.findRecords([subject]);
    const current = record?.uid === detail?.uid ? record : undefined;
    if (!detail && !current) return undefined;
    return {
      namespace,
      name,
      labels: detail?.labels ?? {},
      protocols: detail?.protocols ?? [],
      creators: current ? [current.creator] : [],
    };
  }

  /**
   * Whether there is such an agent or tool, or somebody is building it through the portal.
   *
   * @param subject - Which
   * @throws KagentiError when Kagenti cannot tell
   */
  async exists(subject: Subject): Promise<boolean> {
    return (await this.load(subject, { withCreators: false })) !== undefined;
  }

  /**
   * Whether what goes by this name says to be a tool where an agent was asked for, or the
   * other way round.
   *
   * @param subject - Which
   * @throws KagentiError when Kagenti cannot tell
   */
  async isOfOtherKind(subject: Subject): Promise<boolean> {
    return isOther(await this.#findDetail(subject), subject);
  }

  #findDetail(subject: Subject): Promise<WorkloadDetail | undefined> {
    const key = subjectKey(subject);
    const known = this.#details.get(key);
    if (known) return known;
    const detail = this.#limit(() => this.#readDetail(subject));
    this.#details.set(key, detail);
    return detail;
  }

  async #readDetail(subject: Subject): Promise<WorkloadDetail | undefined> {
    const { workloads, user } = this.#options;
    try {
      this.#signal.throwIfAborted();
      return await workloads.read(subject, { user, signal: this.#signal });
    } catch (error) {
      // One that fails fails the request, so the others are not worth their way.
      this.#failed.abort(error);
      throw this.#failed.signal.reason;
    }
  }
}

function isOther(detail: WorkloadDetail | undefined, { kind }: Subject) {
  return detail?.kind !== undefined && detail.kind !== kind;
}
