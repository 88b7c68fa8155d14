import { EnvironmentVariable } from './EnvironmentVariable';

/** What agents and tools have in common. */
export interface Workload {
  name: string;
  namespace: string;
  description: string;
  status: string;
  protocol: string;
  framework: string;
  workloadType: string;
  createdAt: string;
  uid: string;
  image: string;
  /** Beside Kagenti's own. */
  labels: Record<string, string>;
  /** Beside those of Kagenti and kubectl. */
  annotations: Record<string, string>;
  /** Merged into the detail. */
  detailExtras: Record<string, unknown>;
  environment: EnvironmentVariable[];
  /** The port of the Service. */
  port: number;
  /** The port of the container. */
  targetPort: number;
  hasRoute: boolean;
}
