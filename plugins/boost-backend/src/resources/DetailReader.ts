import pLimit from 'p-limit';
import type { Subject } from './Subject';
import { subjectKey } from './subjectKey';
import type { WorkloadDetail } from './WorkloadDetail';
import type { WorkloadSource } from './WorkloadSource';

// Enough to hide the way to Kagenti. Each detail costs Kagenti up to four questions to the
// Kubernetes API server.
const CONCURRENT_READS = 8;

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
  readonly signal?: AbortSignal;
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
      ? AbortSignal.any([options.signal, this.#failed.signal])
      : this.#failed.signal;
  }

  static create(options: DetailReaderOptions): DetailReader {
    return new DetailReader(options);
  }

  /**
   * @param subject - Whose detail
   * @throws KagentiError when Kagenti cannot tell, and the same for all who ask after that
   */
  read(subject: Subject): Promise<WorkloadDetail | undefined> {
    const key = subjectKey(subject);
    const known = this.#details.get(key);
    if (known) return known;
    const detail = this.#limit(() => this.#readAnew(subject));
    this.#details.set(key, detail);
    return detail;
  }

  async #readAnew(subject: Subject): Promise<WorkloadDetail | undefined> {
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
