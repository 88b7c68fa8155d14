import type { WorkloadSummary } from 'backstage-plugin-boost-common';
import {
  Cell,
  CellText,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { AgentStatus } from './AgentStatus';
import { CreationDate } from './CreationDate';

/** The agents of a namespace, one a row. */
export function AgentTable(props: {
  agents: WorkloadSummary[];
  namespace: string;
}) {
  return (
    <TableRoot aria-label={`Agents of ${props.namespace}`}>
      <TableHeader>
        <Column isRowHeader>Name</Column>
        <Column>Status</Column>
        <Column>Framework</Column>
        <Column>Protocol</Column>
        <Column>Created</Column>
      </TableHeader>
      <TableBody>
        {props.agents.map(agent => (
          // A deployment and a job of one namespace may share a name.
          <Row key={rowId(agent)} id={rowId(agent)}>
            <CellText title={agent.name} description={agent.description} />
            <Cell>
              <AgentStatus status={agent.status} />
            </Cell>
            <CellText title={agent.labels.framework || '–'} />
            <CellText title={agent.labels.protocol?.join(', ') || '–'} />
            <Cell>
              <CreationDate createdAt={agent.createdAt ?? undefined} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </TableRoot>
  );
}

function rowId(agent: WorkloadSummary): string {
  return `${agent.workloadType ?? ''}/${agent.name}`;
}
