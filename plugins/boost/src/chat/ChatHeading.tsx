import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Link, Text } from '@backstage/ui';
import { agentsRouteRef } from '../routes/agentsRouteRef';

/** Whom one talks to, the way back, and the way to a new beginning. */
export function ChatHeading(props: {
  namespace: string;
  name: string;
  /** Absent while there is nothing to forget. */
  onRestart: (() => void) | undefined;
}) {
  const { namespace, name, onRestart } = props;
  const agentsAddress = useRouteRef(agentsRouteRef)?.();
  return (
    <Flex justify="between" align="end" gap="4">
      <Flex direction="column" gap="1">
        {agentsAddress && (
          <Link href={`${agentsAddress}?${new URLSearchParams({ namespace })}`}>
            Agents of {namespace}
          </Link>
        )}
        <Text as="h2" variant="title-small">
          Chat with {name}
        </Text>
      </Flex>
      <Button
        variant="secondary"
        isDisabled={!onRestart}
        onPress={() => onRestart?.()}
      >
        New conversation
      </Button>
    </Flex>
  );
}
