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
import { AgentName } from './AgentName';
import { AgentStatus } from './AgentStatus';
import { ChatLink } from './ChatLink';
import { CreationDate } from './CreationDate';

/** The agents of a namespace, one a row. */
export function AgentTable(props: {
  agents: WorkloadSummary[];
  namespace: string;
}) {
  return (
    // A narrow window scrolls the table, instead of cutting every cell short.
    <div style={{ overflowX: 'auto' }}>
      <TableRoot
        aria-label={`Agents of ${props.namespace}`}
        style={{ minWidth: 860 }}
      >
        <TableHeader>
          <Column isRowHeader style={{ width: '36%' }}>
            Name
          </Column>
          <Column>Status</Column>
          <Column>Framework</Column>
          <Column>Protocol</Column>
          <Column>Created</Column>
          <Column>Chat</Column>
        </TableHeader>
        <TableBody>
          {props.agents.map(agent => (
            <Row key={rowId(agent)} id={rowId(agent)}>
              <Cell textValue={agent.name}>
                <AgentName agent={agent} />
              </Cell>
              <Cell>
                <AgentStatus status={agent.status} />
              </Cell>
              <CellText title={agent.labels.framework || '–'} />
              <CellText title={agent.labels.protocol?.join(', ') || '–'} />
              <Cell>
                <CreationDate createdAt={agent.createdAt ?? undefined} />
              </Cell>
              <Cell>
                <ChatLink agent={agent} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}

// A deployment and a job of one namespace may share a name.
function rowId(agent: WorkloadSummary): string {
  return `${agent.workloadType ?? ''}/${agent.name}`;
}
