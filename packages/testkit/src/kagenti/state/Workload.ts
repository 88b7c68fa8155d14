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
  environment: EnvironmentVariable[];
  /** The port of the Service. */
  port: number;
  /** The port of the container. */
  targetPort: number;
  hasRoute: boolean;
}
