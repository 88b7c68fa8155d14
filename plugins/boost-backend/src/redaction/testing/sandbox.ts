import type { JsonObject } from '@backstage/types';

/** Spec and status of a Sandbox: a custom resource, which the Python client leaves as it is. */
export function sandbox(): { spec: JsonObject; status: JsonObject } {
  return {
    spec: {
      replicas: 1,
      service: false,
      podTemplate: {
        metadata: { labels: { 'rossoctl.io/type': 'agent' }, annotations: {} },
        spec: {
          automountServiceAccountToken: false,
          serviceAccountName: 'clock',
          containers: [
            {
              name: 'agent',
              image: 'registry.example:5000/team/clock:v2',
              imagePullPolicy: 'Always',
              env: [{ name: 'PORT', value: '8000' }],
              ports: [{ name: 'http', containerPort: 8000, protocol: 'TCP' }],
              resources: { limits: { cpu: '500m' } },
              volumeMounts: [{ name: 'cache', mountPath: '/app/.cache' }],
            },
          ],
          volumes: [{ name: 'cache', emptyDir: {} }],
        },
      },
    },
    status: {
      replicas: 1,
      service: 'clock',
      serviceFQDN: 'clock.team-a.svc.cluster.local',
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'DependenciesReady',
          message: 'Pod is Ready; Service Exists',
          observedGeneration: 1,
          lastTransitionTime: '2026-05-04T03:02:01Z',
        },
      ],
    },
  };
}
