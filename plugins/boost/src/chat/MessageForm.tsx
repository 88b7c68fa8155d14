import {
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { Button, Flex, TextAreaField } from '@backstage/ui';
import { focusField } from './focusField';

/** Where the next message is written, and where an answer is stopped. */
export function MessageForm(props: {
  form: RefObject<HTMLFormElement>;
  agentName: string;
  isAnswering: boolean;
  onSend: (message: string) => void;
  onStop: () => void;
}) {
  const { form, agentName, isAnswering, onSend, onStop } = props;
  const [text, setText] = useState('');
  const isStopFocused = useRef(false);
  const canSend = !isAnswering && text.trim() !== '';

  useEffect(() => {
    // The answer ended by itself while somebody was about to stop it.
    if (!isAnswering && isStopFocused.current) {
      isStopFocused.current = false;
      focusField(form);
    }
  }, [isAnswering, form]);

  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (!canSend) return;
    onSend(text);
    setText('');
  };

  const sendOnEnter = (event: KeyboardEvent) => {
    // While a word is being composed, as in Japanese, Enter accepts that word.
    const isWriting = event.shiftKey || event.nativeEvent.isComposing;
    if (event.key === 'Enter' && !isWriting) submit(event);
  };

  return (
    <form ref={form} onSubmit={submit}>
      <Flex direction="column" gap="2">
        <TextAreaField
          label={`Message to ${agentName}`}
          description="Enter sends it, Shift and Enter begin a new line."
          value={text}
          onChange={setText}
          onKeyDown={sendOnEnter}
          rows={3}
        />
        <Flex gap="2">
          <Button type="submit" isDisabled={!canSend}>
            Send
          </Button>
          {isAnswering && (
            <Button
              variant="secondary"
              onPress={onStop}
              onFocusChange={isFocused => {
                isStopFocused.current = isFocused;
              }}
            >
              Stop
            </Button>
          )}
        </Flex>
      </Flex>
    </form>
  );
}
