import { BoostApiError } from '../api/BoostApiError';
import { converse } from '../testing/converse';
import { recordedChats } from '../testing/recordedChats';
import type { ConversationEvent } from './ConversationEvent';
import { reduceConversation } from './reduceConversation';

const cut = BoostApiError.create({ message: 'lost', isBrokenOff: true });
const working = { event: { type: 'status', state: 'working' } };
const finished = {
  event: { type: 'status', state: 'completed', final: true },
  content: 'Sunny.',
};

function outcomeOf(...args: Parameters<typeof converse>) {
  return converse(...args).turns.at(-1)?.outcome;
}

describe('how a turn ends', () => {
  it('tells the ends of recorded streams apart', () => {
    const ends = Object.entries(recordedChats).map(([name, frames]) => [
      name,
      outcomeOf(frames),
    ]);

    expect(Object.fromEntries(ends)).toEqual({
      task: { kind: 'completed' },
      messages: { kind: 'completed' },
      agentError: { kind: 'reported', report: 'Agent error: 500' },
      silence: { kind: 'reported', report: 'Connection error: ' },
      protocolError: { kind: 'unanswered' },
      question: { kind: 'inputRequired' },
      failure: { kind: 'failed' },
    });
  });

  it('does not take the end of a stream for the end of a task', () => {
    expect(outcomeOf([working])).toEqual({ kind: 'unfinished' });
    expect(outcomeOf(recordedChats.task.slice(0, -1))).toEqual({
      kind: 'unfinished',
    });
  });

  it('takes messages without a task for complete when the stream ends', () => {
    expect(outcomeOf(recordedChats.messages.slice(0, 2))).toEqual({
      kind: 'completed',
    });
  });

  it('never shows a lost connection as a finished answer', () => {
    for (const frames of [[], [working], recordedChats.messages.slice(0, 2)]) {
      expect(outcomeOf(frames, { end: { type: 'lost', error: cut } })).toEqual({
        kind: 'brokenOff',
        error: cut,
      });
    }
  });

  it('keeps the word of an agent that had finished when the connection was lost', () => {
    const end: ConversationEvent = { type: 'lost', error: cut };

    expect(outcomeOf([finished], { end })).toEqual({ kind: 'completed' });
  });

  it('tells a refusal from an answer that broke off', () => {
    const error = BoostApiError.create({ message: 'no', status: 403 });
    const end: ConversationEvent = { type: 'lost', error };

    expect(outcomeOf([], { end })).toEqual({ kind: 'refused', error });
    expect(outcomeOf([working], { end })).toEqual({ kind: 'brokenOff', error });
  });

  it('reads states in every spelling that agents use', () => {
    const outcome = (state: string, type = 'status') =>
      outcomeOf([{ event: { type, state, message: 'Sunny.' } }]);

    for (const spelling of ['completed', 'COMPLETED', 'TASK_STATE_COMPLETED']) {
      expect(outcome(spelling)).toEqual({ kind: 'completed' });
    }
    expect(outcome('INPUT_REQUIRED', 'hitl_request')).toEqual({
      kind: 'inputRequired',
    });
    expect(outcome('rejected')).toEqual({ kind: 'halted', state: 'rejected' });
    expect(outcome('auth_required')).toEqual({
      kind: 'halted',
      state: 'auth-required',
    });
  });

  it('tells an agent that says nothing in the end from one that answers', () => {
    const event = { type: 'status', state: 'completed', final: true };

    expect(outcomeOf([{ event }])).toEqual({ kind: 'wordless' });
    expect(outcomeOf([{ done: true }])).toEqual({ kind: 'wordless' });
  });

  it('names a state that it does not know when the agent calls it final', () => {
    const event = { type: 'status', state: 'On-Hold', final: true };

    expect(outcomeOf([{ event }])).toEqual({
      kind: 'halted',
      state: 'on-hold',
    });
  });

  it('changes nothing any more once the user has stopped', () => {
    const stopped = converse([working], { end: { type: 'stopped' } });
    const late: ConversationEvent[] = [
      { type: 'received', frame: { content: 'late' } },
      { type: 'ended' },
      { type: 'lost', error: cut },
    ];

    expect(stopped.turns[0].outcome).toEqual({ kind: 'stopped' });
    for (const event of late) {
      expect(reduceConversation(stopped, event)).toBe(stopped);
    }
  });

  it('takes no second question while the first is being answered', () => {
    const before = converse([working], {
      end: { type: 'received', frame: working },
    });

    expect(
      reduceConversation(before, { type: 'asked', question: 'And Oslo?' }),
    ).toBe(before);
  });
});
