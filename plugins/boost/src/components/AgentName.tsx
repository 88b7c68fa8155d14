import type { WorkloadSummary } from 'backstage-plugin-boost-common';
import { Flex, Text } from '@backstage/ui';

/** What an agent is called, and below it what it says of itself, in full. */
export function AgentName(props: { agent: WorkloadSummary }) {
  const { name, description } = props.agent;
  return (
    <Flex direction="column" gap="1">
      <Text weight="bold">{name}</Text>
      {description && (
        <Text color="secondary" style={{ overflowWrap: 'anywhere' }}>
          {description}
        </Text>
      )}
    </Flex>
  );
}
