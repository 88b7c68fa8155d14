/** Who the workload of the fixtures is, in Kubernetes' spelling. */
export function identity(role: 'agent' | 'tool') {
  return {
    name: 'clock',
    namespace: 'team-a',
    labels: {
      'app.kubernetes.io/name': 'clock',
      'protocol.rossoctl.io/a2a': '',
      'rossoctl.io/type': role,
    },
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': '{"kind":"x"}\n',
      'rossoctl.io/description': 'Tells the time',
    },
    creationTimestamp: '2026-05-04T03:02:01+00:00',
    uid: '0d6f8c2e-7a41-4b57-9d3c-52a1f0e6b7c8',
  };
}
