import { AgentBehaviour } from '../chat/AgentBehaviour';

/**
 * An agent that exists when the stand-in starts. What is absent gets a plain
 * default.
 *
 * @public
 */
export interface AgentSeed {
  /** The workload's name, a DNS-1123 label. */
  name: string;
  /** Its namespace. It should be one of the seed's. */
  namespace: string;
  /** Absent: Kagenti says `No description`. */
  description?: string;
  /** `Ready` when absent; also `Not Ready`, `Progressing`, `Failed`, `Pending`, `Building`, `Build Failed`. */
  status?: string;
  /** `LangGraph` when absent. */
  framework?: string;
  /** `deployment` when absent; also `statefulset`, `job`. */
  workloadType?: string;
  /** The container image. */
  image?: string;
  /** Literal environment of the container. Kagenti shows it to every viewer. */
  environment?: Record<string, string>;
  /** How it answers in a chat. `answers` when absent. */
  behaviour?: AgentBehaviour;
}
