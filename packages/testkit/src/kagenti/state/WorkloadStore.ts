import { Workload } from './Workload';

// Kagenti asks Kubernetes for one kind after the other and does not sort again.
const KINDS = ['deployment', 'statefulset', 'job'];

function byName(one: Workload, other: Workload): number {
  return one.name < other.name ? -1 : 1;
}

/** The agents or the tools of all namespaces. */
export class WorkloadStore<T extends Workload> {
  readonly #workloads = new Map<string, T>();

  private constructor() {}

  static create<T extends Workload>(workloads: readonly T[]): WorkloadStore<T> {
    const store = new WorkloadStore<T>();
    workloads.forEach(workload => store.put(workload));
    return store;
  }

  find(namespace: string, name: string): T | undefined {
    return this.#workloads.get(`${namespace}/${name}`);
  }

  put(workload: T): void {
    this.#workloads.set(`${workload.namespace}/${workload.name}`, workload);
  }

  /** Whether there was one to remove. */
  remove(namespace: string, name: string): boolean {
    return this.#workloads.delete(`${namespace}/${name}`);
  }

  /** The workloads of a namespace in Kagenti's order; none when it does not exist. */
  list(namespace: string): T[] {
    const all = [...this.#workloads.values()].filter(
      workload => workload.namespace === namespace,
    );
    return KINDS.flatMap(kind =>
      all.filter(workload => workload.workloadType === kind).sort(byName),
    );
  }
}
