import { AgentSeed } from './AgentSeed';
import { BuildSeed } from './BuildSeed';
import { ToolSeed } from './ToolSeed';

/**
 * What a stand-in for Kagenti holds when it starts.
 *
 * @public
 */
export interface KagentiSeed {
  /** The namespaces that are enabled for Kagenti. */
  namespaces: string[];
  /** The agents. */
  agents: AgentSeed[];
  /** The tools. */
  tools: ToolSeed[];
  /** Builds from sources. */
  builds?: BuildSeed[];
  /**
   * Agents that exist only as custom resources of an older Kagenti: what the
   * migration operations find.
   */
  legacyAgents?: AgentSeed[];
  /**
   * What `fetch-env-url` finds, by URL. The stand-in itself fetches nothing:
   * any other address is answered as unreachable.
   */
  environmentFiles?: Record<string, string>;
}
