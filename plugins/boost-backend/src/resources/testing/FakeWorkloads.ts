import type { Subject } from '../Subject';
import { subjectKey } from '../subjectKey';
import type { WorkloadDetail } from '../WorkloadDetail';
import type { WorkloadReadOptions, WorkloadSource } from '../WorkloadSource';

/** Workloads that a test names, and who asked for them. */
export class FakeWorkloads implements WorkloadSource {
  /** Every read so far, in order. */
  readonly reads: Array<{ subject: Subject; options: WorkloadReadOptions }> =
    [];
  /** How many reads run at this moment, and how many did at the worst. */
  running = 0;
  mostRunning = 0;
  /** What reading fails with from now on. */
  failure: Error | undefined;
  readonly #details = new Map<string, WorkloadDetail>();

  private constructor() {}

  static create(): FakeWorkloads {
    return new FakeWorkloads();
  }

  add(subject: Subject, detail: Partial<WorkloadDetail> = {}): FakeWorkloads {
    this.#details.set(subjectKey(subject), {
      labels: {},
      protocols: [],
      ...detail,
    });
    return this;
  }

  async read(
    subject: Subject,
    options: WorkloadReadOptions,
  ): Promise<WorkloadDetail | undefined> {
    this.reads.push({ subject, options });
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    await new Promise(resolve => setImmediate(resolve));
    this.running -= 1;
    if (options.signal?.aborted) throw options.signal.reason;
    if (this.failure) throw this.failure;
    return this.#details.get(subjectKey(subject));
  }
}
