import { Flex, Skeleton } from '@backstage/ui';

/** Holds the place of a list. The page's live region says that it loads. */
export function LoadingRows() {
  return (
    <Flex
      direction="column"
      gap="3"
      aria-hidden="true"
      data-testid="loading-rows"
    >
      {['100%', '92%', '97%'].map(width => (
        <Skeleton key={width} width={width} height={36} />
      ))}
    </Flex>
  );
}
