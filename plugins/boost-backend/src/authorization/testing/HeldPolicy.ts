import type { Permission } from '@backstage/plugin-permission-common';
import type { Condition } from '../../conditions/Condition';
import type { ResourceTest } from '../../conditions/ResourceTest';
import type { Caller } from '../Caller';
import type { Decisions } from '../Decisions';

/** A question that the policy has not answered yet. */
export interface HeldQuestion {
  readonly caller: Caller;
  readonly names: readonly string[];
  /** Answers with conditions of its own, which nothing else returns. */
  readonly answer: () => Condition[];
  readonly fail: (error: Error) => void;
}

/** A policy that answers when a test tells it to, or at once. */
export class HeldPolicy implements Decisions {
  /** Every question so far. */
  readonly questions: HeldQuestion[] = [];
  isAnsweringAtOnce = true;

  static create(): HeldPolicy {
    return new HeldPolicy();
  }

  /** What was asked so far, by its names alone. */
  get asked(): ReadonlyArray<readonly string[]> {
    return this.questions.map(({ names }) => names);
  }

  decide(
    caller: Caller,
    permissions: readonly Permission[],
  ): Promise<Condition[]> {
    return new Promise((resolve, reject) => {
      const question: HeldQuestion = {
        caller,
        names: permissions.map(({ name }) => name),
        answer: () => {
          const conditions = permissions.map(createTest);
          resolve(conditions);
          return conditions;
        },
        fail: reject,
      };
      this.questions.push(question);
      if (this.isAnsweringAtOnce) question.answer();
    });
  }
}

function createTest(): ResourceTest {
  return { reads: 'name', passes: () => true };
}
