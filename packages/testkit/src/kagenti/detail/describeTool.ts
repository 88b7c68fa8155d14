import { Workload } from '../state/Workload';
import { describeMetadata } from './describeMetadata';
import { describePodTemplate } from './describePodTemplate';
import { describeService } from './describeService';
import { describeWorkloadSpec } from './describeWorkloadSpec';
import { describeWorkloadStatus } from './describeWorkloadStatus';
import { mergeExtras } from './mergeExtras';
import { nullFields } from './nullFields';

/** The detail of a tool. Unlike an agent's, its metadata is the Python client's too. */
export function describeTool(tool: Workload, rolePrefix: string) {
  const { name, namespace, createdAt, uid, workloadType, status } = tool;
  const domain = `${rolePrefix}.io`;
  const { labels, annotations } = describeMetadata(tool, 'tool', domain);
  const selector = { 'app.kubernetes.io/name': name };
  const podLabels = { ...selector, [`${domain}/type`]: 'tool' };
  const serviceName = `${name}-mcp`;
  const detail = {
    metadata: {
      ...nullFields(
        'deletion_grace_period_seconds deletion_timestamp finalizers generate_name managed_fields owner_references self_link',
      ),
      annotations,
      creation_timestamp: createdAt,
      generation: 1,
      labels,
      name,
      namespace,
      resource_version: '1',
      uid,
    },
    spec: describeWorkloadSpec(workloadType, {
      name: serviceName,
      selector,
      template: describePodTemplate(tool, podLabels, 'mcp'),
    }),
    status: describeWorkloadStatus(tool),
    readyStatus: status,
    workloadType,
    service: describeService(tool, serviceName),
  };
  return mergeExtras(detail, tool.detailExtras);
}
