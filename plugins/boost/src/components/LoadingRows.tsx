import { Card, CardBody, Flex, Skeleton, Text } from '@backstage/ui';

/**
 * Holds the place of a list. It is for the eye alone: the page's live region
 * says the same to those who hear it.
 */
export function LoadingRows(props: { subject: string }) {
  return (
    <Card aria-hidden="true">
      <CardBody>
        <Flex direction="column" gap="3">
          <Text color="secondary">Loading {props.subject}…</Text>
          {['100%', '92%', '97%'].map(width => (
            <Skeleton key={width} width={width} height={36} />
          ))}
        </Flex>
      </CardBody>
    </Card>
  );
}
