import { ToolFunction } from './ToolFunction';

/**
 * A tool that exists when the stand-in starts.
 *
 * @public
 */
export interface ToolSeed {
  /** The workload's name, a DNS-1123 label. */
  name: string;
  /** Its namespace. It should be one of the seed's. */
  namespace: string;
  /** Absent: Kagenti says nothing, an empty text. */
  description?: string;
  /** `Ready` when absent. */
  status?: string;
  /** `Python` when absent. */
  framework?: string;
  /** `deployment` when absent; also `statefulset`. */
  workloadType?: string;
  /** The container image. */
  image?: string;
  /** Literal environment of the container. */
  environment?: Record<string, string>;
  /** Its protocol as Kagenti labels it. `mcp` when absent. */
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
  /** Whether it is one of Kagenti's simulated tools. `false` when absent. */
  simulated?: boolean;
  /** What its MCP server offers. `add` alone when absent. */
  functions?: ToolFunction[];
  /** `true`: its MCP server cannot be reached. */
  unreachable?: boolean;
}
