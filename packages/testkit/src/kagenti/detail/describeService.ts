import { createHash } from 'node:crypto';
import { Workload } from '../state/Workload';

// Always the same address for the same workload, as long as it exists.
function clusterAddress(uid: string): string {
  const [third, fourth] = createHash('sha256').update(uid).digest();
  return `10.96.${third}.${fourth}`;
}

/** The Service in front of a workload. */
export function describeService(workload: Workload, name: string) {
  return {
    name,
    type: 'ClusterIP',
    clusterIP: clusterAddress(workload.uid),
    ports: [
      {
        app_protocol: null,
        name: 'http',
        node_port: null,
        port: workload.port,
        protocol: 'TCP',
        target_port: workload.targetPort,
      },
    ],
  };
}
