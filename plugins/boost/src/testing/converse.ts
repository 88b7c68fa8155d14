import type { ChatFrame } from 'backstage-plugin-boost-common';
import type { Conversation } from '../conversation/Conversation';
import type { ConversationEvent } from '../conversation/ConversationEvent';
import { newConversation } from '../conversation/newConversation';
import { reduceConversation } from '../conversation/reduceConversation';

/**
 * A conversation in which one more question was answered by these frames.
 *
 * @param frames - what came
 * @param options - how the stream ended, and the conversation before
 */
export function converse(
  frames: readonly ChatFrame[],
  options: { end?: ConversationEvent; before?: Conversation } = {},
): Conversation {
  const { end = { type: 'ended' }, before = newConversation } = options;
  const received = frames.map((frame): ConversationEvent => ({
    type: 'received',
    frame,
  }));
  const asked: ConversationEvent = { type: 'asked', question: 'Rome?' };
  return [asked, ...received, end].reduce(reduceConversation, before);
}
