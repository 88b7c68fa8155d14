import type { Conversation } from './Conversation';

/** A conversation in which nothing has been said. */
export const newConversation: Conversation = {
  sessionId: undefined,
  turns: [],
};
