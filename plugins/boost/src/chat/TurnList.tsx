import { useLayoutEffect, useRef } from 'react';
import { Card, CardBody } from '@backstage/ui';
import { Guidance } from '../components/Guidance';
import type { Turn } from '../conversation/Turn';
import { TurnItem } from './TurnItem';

// Who is this near to the end has not scrolled up to read something; a line of text.
const NEAR_END_PIXELS = 24;

/**
 * The conversation in a frame of its own, so that a long answer does not push the field
 * for the next message out of sight. It follows the answer unless the reader has gone back.
 */
export function TurnList(props: {
  turns: readonly Turn[];
  agentName: string;
  onSendAgain: (question: string) => void;
}) {
  const { turns, agentName, onSendAgain } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);

  useLayoutEffect(() => {
    isFollowing.current = true;
  }, [turns.length]);
  useLayoutEffect(() => {
    if (frame.current && isFollowing.current) {
      frame.current.scrollTop = frame.current.scrollHeight;
    }
  }, [turns]);

  const noteScroll = () => {
    if (!frame.current) return;
    const { scrollHeight, scrollTop, clientHeight } = frame.current;
    isFollowing.current =
      scrollHeight - scrollTop - clientHeight < NEAR_END_PIXELS;
  };

  if (turns.length === 0) {
    return (
      <Guidance title={`Ask ${agentName} something`}>
        The answer appears while the agent gives it. Whoever runs the agent can
        read what you write.
      </Guidance>
    );
  }
  return (
    <Card>
      <CardBody>
        <div
          ref={frame}
          onScroll={noteScroll}
          role="region"
          aria-label={`Conversation with ${agentName}`}
          // A frame that scrolls has to scroll by keyboard too.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          style={{ maxHeight: 'max(16rem, 55vh)', overflowY: 'auto' }}
        >
          <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {turns.map((turn, index) => (
              <TurnItem
                // Turns are only ever added at the end.
                key={index}
                turn={turn}
                agentName={agentName}
                onSendAgain={
                  index === turns.length - 1 ? onSendAgain : undefined
                }
              />
            ))}
          </ol>
        </div>
      </CardBody>
    </Card>
  );
}
