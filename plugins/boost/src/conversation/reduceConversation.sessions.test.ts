import { converse } from '../testing/converse';
import { recordedChats } from '../testing/recordedChats';
import { newConversation } from './newConversation';
import { reduceConversation } from './reduceConversation';

describe('the session of a conversation', () => {
  it('keeps the session of the first turn for later turns', () => {
    const first = converse(recordedChats.task);
    const second = converse(recordedChats.messages, { before: first });

    expect(first.sessionId).toBe('29c0e753');
    expect(second.sessionId).toBe('29c0e753');
    expect(second.turns.map(({ sessionId }) => sessionId)).toEqual([
      undefined,
      '29c0e753',
    ]);
  });

  it('takes the name that the agent gives the session during the first turn', () => {
    const frames = [{ session_id: 'of-kagenti' }, { session_id: 'of-agent' }];

    expect(converse(frames).sessionId).toBe('of-agent');
  });

  it('opens a new session after a turn that no agent has seen', () => {
    const failed = converse(recordedChats.agentError);

    expect(failed.sessionId).toBeUndefined();
    expect(converse(recordedChats.task, { before: failed }).sessionId).toBe(
      '29c0e753',
    );
  });

  it('forgets session and turns for a new conversation', () => {
    const before = converse(recordedChats.task);

    expect(reduceConversation(before, { type: 'restarted' })).toBe(
      newConversation,
    );
  });
});
