import type { WorkloadSummary } from 'backstage-plugin-boost-common';
import { Card, CardBody } from '@backstage/ui';
import type { RequestState } from '../requests/RequestState';
import { AgentTable } from './AgentTable';
import { Guidance } from './Guidance';
import { LoadingRows } from './LoadingRows';
import { RequestFailure } from './RequestFailure';

/** The agents of a namespace, or why there are none to be seen. */
export function AgentList(props: {
  agents: RequestState<WorkloadSummary[]>;
  namespace: string;
}) {
  const { agents, namespace } = props;
  switch (agents.status) {
    case 'failed':
      return (
        <RequestFailure
          subject={`the agents of ${namespace}`}
          error={agents.error}
          retry={agents.retry}
        />
      );
    case 'loaded':
      return agents.value.length > 0 ? (
        <Card>
          <CardBody>
            <AgentTable agents={agents.value} namespace={namespace} />
          </CardBody>
        </Card>
      ) : (
        <Guidance title={`No agents in ${namespace}`}>
          Choose another namespace, or deploy an agent to this one with Kagenti.
          Kagenti lists workloads that carry its agent label.
        </Guidance>
      );
    default:
      return <LoadingRows subject={`the agents of ${namespace}`} />;
  }
}
