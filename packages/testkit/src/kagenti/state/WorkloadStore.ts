import { Workload } from './Workload';
import { workloadKinds } from './workloadKinds';

type WorkloadKey = Pick<Workload, 'namespace' | 'workloadType' | 'name'>;

function keyOf({ namespace, workloadType, name }: WorkloadKey): string {
  return [namespace, workloadType, name].join('/');
}

function byName(one: Workload, other: Workload): number {
  return one.name < other.name ? -1 : 1;
}

/**
 * The agents or the tools of all namespaces. To Kubernetes a name is taken within one kind
 * of workload only, so a job may stand beside a deployment.
 */
export class WorkloadStore<T extends Workload> {
  readonly #workloads = new Map<string, T>();

  private constructor() {}

  static create<T extends Workload>(workloads: readonly T[]): WorkloadStore<T> {
    const store = new WorkloadStore<T>();
    workloads.forEach(workload => store.put(workload));
    return store;
  }

  /** The one that Kagenti finds first. */
  find(namespace: string, name: string): T | undefined {
    return this.findAll(namespace, name).at(0);
  }

  /** All of one name, in the order in which Kagenti looks for them. */
  findAll(namespace: string, name: string): T[] {
    return workloadKinds.flatMap(
      workloadType =>
        this.#workloads.get(keyOf({ namespace, workloadType, name })) ?? [],
    );
  }

  put(workload: T): void {
    this.#workloads.set(keyOf(workload), workload);
  }

  /** Removes all of one name, or those of some kinds, and says whether there were any. */
  remove(
    namespace: string,
    name: string,
    kinds: readonly string[] = workloadKinds,
  ): boolean {
    const removed = kinds.map(workloadType =>
      this.#workloads.delete(keyOf({ namespace, workloadType, name })),
    );
    return removed.includes(true);
  }

  /**
   * The workloads of a namespace; none when it does not exist. Kagenti asks for one kind
   * after the other and does not sort again.
   */
  list(namespace: string): T[] {
    const all = [...this.#workloads.values()].filter(
      workload => workload.namespace === namespace,
    );
    return workloadKinds.flatMap(kind =>
      all.filter(workload => workload.workloadType === kind).sort(byName),
    );
  }
}
