import { MessageGate } from './MessageGate';

describe('MessageGate', () => {
  let passed: string[];
  let refusals: unknown[];
  let questions: number;
  let admit: () => Promise<void>;
  let gate: MessageGate;

  beforeEach(() => {
    passed = [];
    refusals = [];
    questions = 0;
    admit = async () => {};
    gate = MessageGate.create({
      admit: () => {
        questions += 1;
        return admit();
      },
      pass: data => passed.push(String(data)),
      refuse: error => refusals.push(error),
    });
  });

  function take(...texts: string[]): void {
    for (const text of texts) gate.take(Buffer.from(text), false);
  }

  function allAnswered(): Promise<void> {
    return new Promise(resolve => setImmediate(resolve));
  }

  it('passes messages in their order, whatever takes how long', async () => {
    let answer: () => void = () => {};
    admit = () =>
      new Promise(resolve => {
        answer = resolve;
        admit = async () => {};
      });

    take('one', 'two');
    await allAnswered();
    expect(passed).toEqual([]);
    answer();
    take('three');
    await allAnswered();

    expect(passed).toEqual(['one', 'two', 'three']);
    expect(questions).toBe(3);
  });

  it('refuses once, and passes nothing from then on', async () => {
    const error = new Error('too many');
    admit = async () => {
      if (questions > 2) throw error;
    };

    take('one', 'two', 'three', 'four');
    await allAnswered();
    take('five');
    await allAnswered();

    expect(passed).toEqual(['one', 'two']);
    expect(refusals).toEqual([error]);
    expect(questions).toBe(3);
  });
});
