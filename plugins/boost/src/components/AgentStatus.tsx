import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiLoader2Line,
  RiQuestionLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { Flex, Text } from '@backstage/ui';

interface Appearance {
  Icon: RemixiconComponentType;
  color: 'success' | 'warning' | 'danger' | 'info' | 'secondary';
}

const unknownStatus: Appearance = { Icon: RiQuestionLine, color: 'secondary' };

const appearances: ReadonlyMap<string, Appearance> = new Map([
  ['Ready', { Icon: RiCheckboxCircleLine, color: 'success' }],
  ['Not Ready', { Icon: RiTimeLine, color: 'warning' }],
  ['Pending', { Icon: RiTimeLine, color: 'warning' }],
  ['Progressing', { Icon: RiLoader2Line, color: 'info' }],
  ['Building', { Icon: RiLoader2Line, color: 'info' }],
  ['Failed', { Icon: RiErrorWarningLine, color: 'danger' }],
  ['Build Failed', { Icon: RiErrorWarningLine, color: 'danger' }],
]);

/** Kagenti's own word for the state, with a shape and a colour before it. */
export function AgentStatus(props: { status: string }) {
  const { Icon, color } = appearances.get(props.status) ?? unknownStatus;
  return (
    <Flex align="center" gap="1" style={{ whiteSpace: 'nowrap' }}>
      {/* Not the word: in these colours small text has too little contrast. */}
      <Text color={color} style={{ display: 'flex' }}>
        <Icon size={18} aria-hidden="true" />
      </Text>
      <Text>{props.status}</Text>
    </Flex>
  );
}
