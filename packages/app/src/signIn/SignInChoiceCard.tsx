import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import type { SignInChoice } from './SignInChoice';

/** A user as whom one may sign in. */
export function SignInChoiceCard(props: {
  choice: SignInChoice;
  onChoose: () => void;
}) {
  const { choice, onChoose } = props;
  return (
    <li style={{ listStyle: 'none' }}>
      <Card>
        <CardBody>
          <Flex align="center" justify="between" gap="4">
            <div>
              <Text as="p" weight="bold">
                {choice.name}
              </Text>
              <Text as="p" color="secondary">
                {choice.description}
              </Text>
            </div>
            <Button
              variant="secondary"
              aria-label={`Sign in as ${choice.name}`}
              onPress={onChoose}
              style={{ flexShrink: 0 }}
            >
              Sign in
            </Button>
          </Flex>
        </CardBody>
      </Card>
    </li>
  );
}
