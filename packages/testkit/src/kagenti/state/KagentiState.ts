import { Build } from '../builds/Build';
import { buildKey } from '../builds/buildKey';
import { createBuild } from '../builds/createBuild';
import { KagentiSeed } from '../seed/KagentiSeed';
import { createAgent } from './createAgent';
import { createTool } from './createTool';
import { Agent } from './Agent';
import { Tool } from './Tool';
import { WorkloadStore } from './WorkloadStore';

/** All that a stand-in knows. It outlives a restart, as the cluster does. */
export class KagentiState {
  /** Enabled namespaces. */
  readonly namespaces: readonly string[];
  readonly agents: WorkloadStore<Agent>;
  readonly tools: WorkloadStore<Tool>;
  /** Agents that are custom resources of an older Kagenti. */
  readonly legacyAgents: WorkloadStore<Agent>;
  /** Content by URL. */
  readonly environmentFiles: Readonly<Record<string, string>>;
  /** Builds by kind, namespace and name. */
  readonly builds = new Map<string, Build>();

  private constructor(seed: KagentiSeed) {
    this.namespaces = [...seed.namespaces].sort();
    this.agents = WorkloadStore.create(seed.agents.map(it => createAgent(it)));
    this.tools = WorkloadStore.create(seed.tools.map(it => createTool(it)));
    this.legacyAgents = WorkloadStore.create(
      (seed.legacyAgents ?? []).map(it => createAgent(it)),
    );
    for (const build of seed.builds ?? []) {
      const key = buildKey(build.namespace, build.name);
      this.builds.set(key, createBuild(build));
    }
    this.environmentFiles = seed.environmentFiles ?? {};
  }

  static create(seed: KagentiSeed): KagentiState {
    return new KagentiState(seed);
  }
}
