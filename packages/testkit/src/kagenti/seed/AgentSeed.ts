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
  /** Its protocol as Kagenti labels it. `a2a` when absent. */
  protocol?: string;
  /** Labels of its workload beside those that Kagenti sets. */
  labels?: Record<string, string>;
  /** Annotations of its workload beside Kagenti's and kubectl's. */
  annotations?: Record<string, string>;
  /**
   * Merged into its detail: objects member by member, lists item by item. For fields
   * that the stand-in leaves empty, in the shape that Kagenti answers with.
   */
  detailExtras?: Record<string, unknown>;
  /** How it answers in a chat. `answers` when absent. */
  behaviour?: AgentBehaviour;
}
