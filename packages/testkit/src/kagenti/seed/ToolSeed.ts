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
  /** Whether it is one of Kagenti's simulated tools. `false` when absent. */
  simulated?: boolean;
  /** What its MCP server offers. `add` alone when absent. */
  functions?: ToolFunction[];
  /** `true`: its MCP server cannot be reached. */
  unreachable?: boolean;
}
