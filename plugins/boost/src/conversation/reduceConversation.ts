import { BoostApiError } from '../api/BoostApiError';
import { addFrame } from './addFrame';
import { concludeTurn } from './concludeTurn';
import type { Conversation } from './Conversation';
import type { ConversationEvent } from './ConversationEvent';
import { newConversation } from './newConversation';
import type { Turn } from './Turn';
import type { TurnOutcome } from './TurnOutcome';

/**
 * What a conversation is after something happened in it.
 *
 * @param conversation - the conversation before
 * @param event - what happened; an event of a turn that is over changes nothing
 */
export function reduceConversation(
  conversation: Conversation,
  event: ConversationEvent,
): Conversation {
  const turn = conversation.turns.at(-1);
  const isUnderWay = turn !== undefined && turn.outcome === undefined;
  switch (event.type) {
    case 'restarted':
      return newConversation;
    case 'asked':
      return isUnderWay ? conversation : ask(conversation, event.question);
    default:
      return isUnderWay ? carryOn(conversation, turn, event) : conversation;
  }
}

function ask(conversation: Conversation, question: string): Conversation {
  const turn: Turn = {
    question,
    sessionId: conversation.sessionId,
    answer: [],
    isCut: false,
    progress: undefined,
    hasFrames: false,
    verdict: undefined,
    outcome: undefined,
  };
  return { ...conversation, turns: [...conversation.turns, turn] };
}

function carryOn(
  conversation: Conversation,
  turn: Turn,
  event: Exclude<ConversationEvent, { type: 'asked' | 'restarted' }>,
): Conversation {
  const replaceTurn = (next: Turn): Conversation => ({
    ...conversation,
    turns: [...conversation.turns.slice(0, -1), next],
  });
  const end = (unlessEnded: TurnOutcome) => {
    // The word of an agent that had finished outlives the connection.
    const outcome = turn.verdict ? concludeTurn(turn) : unlessEnded;
    return replaceTurn({ ...turn, progress: undefined, outcome });
  };
  switch (event.type) {
    case 'received': {
      const { frame } = event;
      const next = replaceTurn(addFrame(turn, frame));
      // The agent names its session on the first turn, perhaps only in a later frame of
      // it. An error names one that no agent knows.
      const isNamed = turn.sessionId === undefined && !frame.error;
      return isNamed && frame.session_id
        ? { ...next, sessionId: frame.session_id }
        : next;
    }
    case 'ended':
      return end(concludeTurn(turn));
    case 'stopped':
      return end({ kind: 'stopped' });
    default:
      return end(describeLoss(turn, event.error));
  }
}

function describeLoss(turn: Turn, error: Error): TurnOutcome {
  const hasBegun =
    turn.hasFrames || (error instanceof BoostApiError && error.isBrokenOff);
  return { kind: hasBegun ? 'brokenOff' : 'refused', error };
}
