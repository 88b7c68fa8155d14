import type { JsonObject } from '@backstage/types';

/** The Service of the fixtures, with the Python client's ports. */
export function service(name: string): JsonObject {
  return {
    name,
    type: 'ClusterIP',
    clusterIP: '10.96.7.8',
    ports: [
      {
        app_protocol: null,
        name: 'http',
        node_port: null,
        port: 8080,
        protocol: 'TCP',
        target_port: 8000,
      },
    ],
  };
}
