import { Text } from '@backstage/ui';

/** A day, with the exact moment for whoever points at it. */
export function CreationDate(props: { createdAt: string | undefined }) {
  const { createdAt } = props;
  if (!createdAt) {
    return <Text>–</Text>;
  }
  const date = new Date(createdAt);
  // Older Kagentis may send a text that is no date; it is still better than none.
  if (Number.isNaN(date.getTime())) {
    return <Text>{createdAt}</Text>;
  }
  return (
    <Text style={{ whiteSpace: 'nowrap' }}>
      <time dateTime={createdAt} title={date.toLocaleString()}>
        {date.toLocaleDateString(undefined, { dateStyle: 'medium' })}
      </time>
    </Text>
  );
}
