import type { ReactNode } from 'react';
import { RiRobot2Line } from '@remixicon/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';

/** Nothing went wrong, yet there is nothing to show: says what to do. */
export function Guidance(props: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardBody>
        <Flex direction="column" align="center" gap="2" py="12">
          <RiRobot2Line size={40} aria-hidden="true" />
          <Text as="h2" variant="title-small">
            {props.title}
          </Text>
          <Text
            as="p"
            color="secondary"
            style={{ maxWidth: '32rem', textAlign: 'center' }}
          >
            {props.children}
          </Text>
        </Flex>
      </CardBody>
    </Card>
  );
}
