import { Workload } from '../state/Workload';
import { describeMetadata } from './describeMetadata';
import { describePodTemplate } from './describePodTemplate';
import { describeService } from './describeService';
import { describeWorkloadSpec } from './describeWorkloadSpec';
import { describeWorkloadStatus } from './describeWorkloadStatus';
import { mergeExtras } from './mergeExtras';

/**
 * The detail of an agent: camel case where Kagenti writes it, snake case with
 * every `null` where it passes on what the Python client says.
 */
export function describeAgent(agent: Workload, rolePrefix: string) {
  const { name, namespace, createdAt, uid, workloadType, status } = agent;
  const domain = `${rolePrefix}.io`;
  const { labels, annotations } = describeMetadata(agent, 'agent', domain);
  const selector = { 'app.kubernetes.io/name': name };
  const podLabels = { ...selector, [`${domain}/type`]: 'agent' };
  const detail = {
    metadata: {
      name,
      namespace,
      labels,
      annotations,
      creationTimestamp: createdAt,
      uid,
    },
    spec: describeWorkloadSpec(workloadType, {
      name,
      selector,
      template: describePodTemplate(agent, podLabels, 'agent'),
    }),
    status: describeWorkloadStatus(agent),
    workloadType,
    readyStatus: status,
    // A Job has no Service, and then there is no such member at all.
    ...(workloadType !== 'job' && { service: describeService(agent, name) }),
  };
  return mergeExtras(detail, agent.detailExtras);
}
