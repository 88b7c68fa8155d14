import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type CallClock,
  type CallSignal,
  KagentiError,
  toAbortSignal,
} from 'backstage-plugin-boost-node';
import pLimit from 'p-limit';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Subject } from './Subject';
import { subjectKey } from './subjectKey';
import type { WorkloadDetail } from './WorkloadDetail';
import type { WorkloadSource } from './WorkloadSource';

// Enough to hide the way to Kagenti. Each detail costs Kagenti up to four questions to the
// Kubernetes API server.
const CONCURRENT_READS = 8;

// A list that needs more would take minutes, and Kagenti with it.
const MAXIMUM_READS = 1000;

/** How Kagenti fails over one detail, as it does where an annotation is missing. */
const OF_THE_DETAIL: ReadonlySet<string> = new Set([
  'KAGENTI_ERROR',
  'KAGENTI_BAD_ANSWER',
]);

/** Who may see what cannot be read is not known, so it passes for nothing. */
const UNREADABLE: WorkloadDetail = {
  kind: 'unreadable',
  labels: {},
  protocols: [],
};

/**
 * Where details are read, for whom and for how long.
 *
 * @internal
 */
export interface DetailReaderOptions {
  readonly workloads: WorkloadSource;
  /** The entity ref of the user who asks; absent when a service does. */
  readonly user?: string;
  /** Fires when nobody waits for the answer any more. */
  readonly signal?: CallSignal;
  /** Hears when the reading waits, and for what. */
  readonly clock?: CallClock;
  /** Hears of details that cannot be read. */
  readonly logger: Pick<LoggerService, 'warn'>;
}

/**
 * Reads details for one request: each once, a few at a time, and none after one failed.
 *
 * @internal
 */
export class DetailReader {
  readonly #options: DetailReaderOptions;
  readonly #details = new Map<string, Promise<WorkloadDetail | undefined>>();
  readonly #limit = pLimit(CONCURRENT_READS);
  readonly #failed = new AbortController();
  readonly #signal: AbortSignal;

  private constructor(options: DetailReaderOptions) {
    this.#options = options;
    this.#signal = options.signal
      ? AbortSignal.any([toAbortSignal(options.signal), this.#failed.signal])
      : this.#failed.signal;
  }

  static create(options: DetailReaderOptions): DetailReader {
    return new DetailReader(options);
  }

  /**
   * @param subject - Whose detail
   * @throws KagentiError when Kagenti cannot be asked, and the same for all who ask after
   * that; RequestRefusal with `BAD_REQUEST_QUERY` when a request needs more than a thousand
   */
  async read(subject: Subject): Promise<WorkloadDetail | undefined> {
    const key = subjectKey(subject);
    const known = this.#details.get(key);
    if (known) return known;
    if (this.#details.size >= MAXIMUM_READS) {
      const refusal = new RequestRefusal(
        'BAD_REQUEST_QUERY',
        `The list is refused: more than ${MAXIMUM_READS} details would have to be read to know what of it may be shown. Name fewer namespaces, or ask whoever administers this portal to narrow the policy's condition by IN_NAMESPACE or HAS_NAME.`,
      );
      // Those that wait in line are for nothing now.
      this.#failed.abort(refusal);
      throw refusal;
    }
    const detail = this.#limit(() => this.#readAnew(subject));
    this.#details.set(key, detail);
    return detail;
  }

  async #readAnew(subject: Subject): Promise<WorkloadDetail | undefined> {
    const { workloads, user, clock, logger } = this.#options;
    try {
      this.#signal.throwIfAborted();
      const signal = this.#signal;
      return await workloads.read(subject, { user, signal, clock });
    } catch (error) {
      // A body that is given up breaks off as well, and says nothing of the detail.
      const isGivenUp = this.#signal.aborted;
      if (!isGivenUp && isOfTheDetail(error)) {
        const { kind, namespace, name } = subject;
        logger.warn(
          `Kagenti's detail of the ${kind} ${namespace}/${name} cannot be read, so it is shown to nobody whose permission depends on it: ${(error as Error).message}`,
        );
        return UNREADABLE;
      }
      // One that fails fails the request, so the others are not worth their way.
      this.#failed.abort(error);
      throw this.#failed.signal.reason;
    }
  }
}

function isOfTheDetail(error: unknown): boolean {
  return error instanceof KagentiError && OF_THE_DETAIL.has(error.code);
}
