import { Workload } from '../state/Workload';

/** Labels and annotations of a workload. */
export function describeMetadata(
  workload: Workload,
  kind: 'agent' | 'tool',
  domain: string,
) {
  const { name, namespace, description, framework, protocol, image } = workload;
  const labels = {
    'app.kubernetes.io/name': name,
    [`protocol.${domain}/${protocol}`]: '',
    [`${domain}/framework`]: framework,
    [`${domain}/type`]: kind,
    ...workload.labels,
  };
  const own = {
    [`${domain}/description`]: description,
    ...workload.annotations,
  };
  const container = {
    name: kind,
    image,
    env: workload.environment,
    ports: [{ containerPort: workload.targetPort }],
  };
  // kubectl leaves a copy of the whole manifest here, so that what is secret in
  // the environment is shown twice.
  const lastApplied = {
    metadata: { annotations: own, labels, name, namespace },
    spec: { template: { spec: { containers: [container] } } },
  };
  return {
    labels,
    annotations: {
      'kubectl.kubernetes.io/last-applied-configuration': `${JSON.stringify(lastApplied)}\n`,
      ...own,
    },
  };
}
