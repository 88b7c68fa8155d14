import { useEffect, useRef } from 'react';
import { Flex } from '@backstage/ui';
import { Announcement } from '../components/Announcement';
import { useConversation } from '../conversation/useConversation';
import { announceTurn } from './announceTurn';
import { ChatHeading } from './ChatHeading';
import { focusField } from './focusField';
import { MessageForm } from './MessageForm';
import { TurnList } from './TurnList';

/** A conversation with one agent. */
export function Chat(props: { namespace: string; name: string }) {
  const { namespace, name } = props;
  const { conversation, send, stop, restart } = useConversation(props);
  const form = useRef<HTMLFormElement>(null);
  // The field is what one comes to this page for.
  useEffect(() => focusField(form), []);

  const { turns } = conversation;
  const lastTurn = turns.at(-1);
  const thenWrite = (act: () => void) => {
    act();
    focusField(form);
  };
  return (
    <Flex direction="column" gap="4" pb="6">
      <ChatHeading
        namespace={namespace}
        name={name}
        onRestart={turns.length > 0 ? () => thenWrite(restart) : undefined}
      />
      <TurnList
        turns={turns}
        agentName={name}
        onSendAgain={question => thenWrite(() => send(question))}
      />
      <MessageForm
        form={form}
        agentName={name}
        isAnswering={lastTurn !== undefined && !lastTurn.outcome}
        onSend={message => thenWrite(() => send(message))}
        onStop={() => thenWrite(stop)}
      />
      <Announcement text={announceTurn(lastTurn, name)} />
    </Flex>
  );
}
