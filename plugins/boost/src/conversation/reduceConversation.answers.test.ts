import type { ChatFrame } from 'backstage-plugin-boost-common';
import { converse } from '../testing/converse';
import { recordedChats } from '../testing/recordedChats';
import { joinPassages } from './joinPassages';

function turnOf(frames: readonly ChatFrame[]) {
  return converse(frames).turns[0];
}

function answerOf(frames: readonly ChatFrame[]) {
  return joinPassages(turnOf(frames).answer);
}

function chunk(content: string, name: string | null = 'result'): ChatFrame {
  return { event: { type: 'artifact', name, index: null }, content };
}

function conclusion(content: string): ChatFrame {
  const state = { state: 'completed', final: true, message: content };
  return { event: { type: 'status', ...state }, content };
}

describe('what an agent answers', () => {
  it('joins the chunks of an artifact and sets artifacts apart', () => {
    expect(answerOf(recordedChats.task)).toBe(
      'Sunny, you said: Rome?\n```json\n{\n  "sub": "u-operator"\n}\n```\ndone: Rome?',
    );
    expect(answerOf([chunk('one', 'a'), chunk('two', 'b')])).toBe('one\n\ntwo');
    expect(answerOf([chunk('one ', null), chunk('two', null)])).toBe('one two');
  });

  it('joins messages that come without a task', () => {
    expect(answerOf(recordedChats.messages)).toBe('part0 part1 \n\nupper');
  });

  it('does not show twice what the last status repeats', () => {
    const chunks = [chunk('It is '), chunk('sunny.\n')];
    const note = chunk('source: satellite', 'note');

    for (const repeated of ['It is sunny.', 'It is  sunny.\n\n', 'sunny.']) {
      expect(answerOf([...chunks, conclusion(repeated)])).toBe(
        'It is sunny.\n',
      );
    }
    expect(answerOf([...chunks, note, conclusion('It is sunny.')])).toBe(
      'It is sunny.\nsource: satellite',
    );
    expect(
      answerOf([...chunks, note, conclusion('It is sunny. source: satellite')]),
    ).toBe('It is sunny.\nsource: satellite');
  });

  it('takes the last status for the answer when it goes on where the chunks stopped', () => {
    const whole = 'It is sunny, and it stays so.';

    expect(answerOf([chunk('It is sunny'), conclusion(whole)])).toBe(whole);
  });

  it('shows a last status that says something else', () => {
    expect(answerOf([chunk('It is sunny.'), conclusion('Done.')])).toBe(
      'It is sunny.\n\nDone.',
    );
    expect(answerOf([conclusion('Sunny.')])).toBe('Sunny.');
  });

  it('shows what an agent asks or why it failed', () => {
    expect(answerOf(recordedChats.question)).toBe('Which city?');
    expect(answerOf(recordedChats.failure)).toBe('it failed');
    const event = { type: 'hitl_request', state: 'INPUT_REQUIRED' };
    expect(answerOf([{ event: { ...event, message: 'Sure?' } }])).toBe('Sure?');
  });

  it('keeps progress apart from the answer', () => {
    const before = converse(recordedChats.task.slice(0, 2), {
      end: { type: 'received', frame: recordedChats.task[2] },
    });

    expect(before.turns[0]).toMatchObject({
      answer: [],
      progress: 'working 2/3',
      outcome: undefined,
    });
    expect(turnOf(recordedChats.task).progress).toBeUndefined();
  });

  it('ignores events that it does not know', () => {
    expect(
      answerOf([
        { event: { type: 'thought', message: 'hm' } },
        { tokens: 7 },
        conclusion('Sunny.'),
      ]),
    ).toBe('Sunny.');
  });

  it('cuts an answer that no page could show', () => {
    const frames = Array(12).fill(chunk('x'.repeat(100_000)));
    const turn = turnOf([...frames, chunk('more', 'other')]);

    expect(joinPassages(turn.answer)).toHaveLength(1_000_000);
    expect(turn.isCut).toBe(true);
    expect(turnOf(frames.slice(0, 10)).isCut).toBe(false);
  });

  it('keeps few passages when an agent names every word anew', () => {
    const frames = Array.from({ length: 1_500 }, (_, n) => chunk('x', `${n}`));

    expect(turnOf(frames).answer).toHaveLength(1_000);
    expect(answerOf(frames).replaceAll('\n', '')).toHaveLength(1_500);
  });
});
