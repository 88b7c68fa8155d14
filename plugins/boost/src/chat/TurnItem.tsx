import { memo } from 'react';
import { Flex, Text } from '@backstage/ui';
import { joinPassages } from '../conversation/joinPassages';
import type { Turn } from '../conversation/Turn';
import { PlainText } from './PlainText';
import { TurnNotice } from './TurnNotice';

interface TurnItemProps {
  turn: Turn;
  agentName: string;
  /** Present on the last turn only. */
  onSendAgain: ((question: string) => void) | undefined;
}

/**
 * What was asked, what has been answered so far, and how it ended. Memoized: while one
 * answer grows by words, the others stay as they are.
 */
export const TurnItem = memo((props: TurnItemProps) => {
  const { turn, agentName, onSendAgain } = props;
  const { question, answer, progress, isCut, outcome } = turn;
  const isUnderWay = outcome === undefined;
  const isWaiting = isUnderWay && answer.length === 0;
  return (
    <li>
      <Flex direction="column" gap="1" pb="4">
        <Text weight="bold">You</Text>
        <PlainText text={question} />
      </Flex>
      <Flex direction="column" gap="1" pb="5">
        <Text weight="bold">{agentName}</Text>
        {/* Busy, so that a screen reader leaves the text alone until it is whole. */}
        <div aria-busy={isUnderWay} data-testid="answer">
          <PlainText text={joinPassages(answer)} />
        </div>
        {isWaiting && (
          <Text color="secondary" style={{ overflowWrap: 'anywhere' }}>
            {progress || 'Waiting for the answer…'}
          </Text>
        )}
        {isCut && (
          <Text color="secondary">
            The answer is longer than this page can show. The rest is left out.
          </Text>
        )}
        {outcome && (
          <TurnNotice
            outcome={outcome}
            agentName={agentName}
            onSendAgain={onSendAgain && (() => onSendAgain(question))}
          />
        )}
      </Flex>
    </li>
  );
});
