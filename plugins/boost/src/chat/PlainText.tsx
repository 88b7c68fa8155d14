import { Text } from '@backstage/ui';

/**
 * A text as it was written, with its lines and indentation. Never as HTML or Markdown:
 * agents are not trusted with the portal's pages.
 */
export function PlainText(props: { text: string }) {
  return (
    <Text
      as="p"
      style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      {props.text}
    </Text>
  );
}
