import { randomUUID } from 'node:crypto';
import { ChatFrame } from './ChatFrame';
import { ChatTurn } from './ChatTurn';
import { concludeAnswer } from './concludeAnswer';

/**
 * The frames of an ordinary answer in their order. None of them marks the end
 * of the stream; the last one only carries `final: true`.
 */
export function* playAnswer({ message }: ChatTurn): Generator<ChatFrame> {
  const taskId = randomUUID();
  const status = { type: 'status', taskId };
  yield { event: { ...status, state: 'submitted', final: false } };
  const [state, text] = concludeAnswer(message);
  if (state === 'completed') {
    for (const step of [1, 2, 3]) {
      const progress = `working ${step}/3`;
      yield {
        event: { ...status, state: 'working', final: false, message: progress },
      };
    }
    for (const chunk of ['Sunny, ', `you said: ${message}`]) {
      // Kagenti loses whether a chunk continues an artifact or is a whole one.
      yield {
        event: { type: 'artifact', taskId, name: 'result', index: null },
        content: chunk,
      };
    }
  }
  yield {
    event: { ...status, state, final: true, message: text },
    content: text,
  };
}
