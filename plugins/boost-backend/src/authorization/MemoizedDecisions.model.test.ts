import assert from 'node:assert/strict';
import {
  agentReadPermission,
  boostAccessPermission,
  kagentiAdminPermission,
} from 'backstage-plugin-boost-common';
import { FakeClock } from 'boost-testkit';
import fc from 'fast-check';
import type { Condition } from '../conditions/Condition';
import type { Caller } from './Caller';
import { MemoizedDecisions } from './MemoizedDecisions';
import { HeldPolicy, type HeldQuestion } from './testing/HeldPolicy';

const LIFETIME_MS = 5_000;
const PERMISSIONS = [
  boostAccessPermission,
  agentReadPermission,
  kagentiAdminPermission,
];
const TOKENS = ['alice 1', 'alice 2', 'bob 1'];

/** One thing that happens; `who` and `which` are taken modulo what there is. */
type Step =
  | { does: 'ask'; who: number; permissions: readonly number[] }
  | { does: 'answer' | 'fail'; which: number }
  | { does: 'pass' | 'jump'; seconds: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      who: fc.nat({ max: TOKENS.length - 1 }),
      permissions: fc.uniqueArray(fc.nat({ max: PERMISSIONS.length - 1 }), {
        minLength: 1,
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'answer' as const,
        'answer' as const,
        'fail' as const,
      ),
      which: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      seconds: fc.constantFrom(0.001, 1, 2.5, 4.999, 5, 30),
    }),
  },
  fc.record({
    does: fc.constant('jump' as const),
    seconds: fc.constantFrom(-3600, -5, -1, 1, 5, 3600),
  }),
);

/** A question about one permission, as the model knows it. */
interface Sent {
  readonly wallMs: number;
  readonly monotonicMs: number;
  readonly endsAtMs: number;
  readonly key: string;
  state: 'flying' | 'answered' | 'failed';
}

/** The memo with a policy behind it whose every answer can be traced to its question. */
class MemoWorld {
  readonly clock = FakeClock.create();
  readonly #policy = HeldPolicy.create();
  readonly #memo = MemoizedDecisions.create({
    decisions: this.#policy,
    lifetimeSeconds: LIFETIME_MS / 1000,
    clock: this.clock,
  });
  readonly #callers: Caller[];
  /** The newest question of each caller and permission. */
  readonly #newest = new Map<string, Sent>();
  readonly #sent = new Map<HeldQuestion, Sent[]>();
  readonly #origin = new Map<Condition, Sent>();
  readonly #calls: Promise<void>[] = [];
  readonly #open = new Set<HeldQuestion>();
  #problem: unknown;

  constructor(lifeOfTokensSeconds: readonly number[]) {
    this.#policy.isAnsweringAtOnce = false;
    this.#callers = TOKENS.map((fingerprint, index) => ({
      credentials: {
        $$type: '@backstage/BackstageCredentials',
        principal: { type: 'user' },
        expiresAt: new Date(
          this.clock.wallMs() + lifeOfTokensSeconds[index] * 1000,
        ),
      },
      userEntityRef: `user:default/${fingerprint.split(' ')[0]}`,
      fingerprint,
    }));
  }

  run(next: Step): Promise<unknown> {
    if ('who' in next) this.#ask(next.who, next.permissions);
    else if ('which' in next) this.#settle(next.does, next.which);
    else if (next.does === 'pass') this.clock.advanceSeconds(next.seconds);
    else this.clock.jumpWallSeconds(next.seconds);
    return new Promise(setImmediate);
  }

  async end(): Promise<void> {
    while (this.#open.size > 0) this.#settle('answer', 0);
    await Promise.all(this.#calls);
    if (this.#problem) throw this.#problem;
  }

  #ask(who: number, which: readonly number[]): void {
    const caller = this.#callers[who];
    const permissions = which.map(index => PERMISSIONS[index]);
    const calledAt = this.#now();
    const questionsBefore = this.#policy.questions.length;
    const call = this.#memo.decide(caller, permissions);
    const news = this.#policy.questions.slice(questionsBefore);
    assert.ok(news.length <= 1, 'one call sent several questions');
    for (const question of news) this.#note(question);
    // Each newest question is its own now, or one that it shares.
    const origins = permissions.map(({ name }) => {
      const sent = this.#newest.get(`${caller.fingerprint} ${name}`);
      assert.ok(sent, 'nobody was asked');
      return sent;
    });
    this.#calls.push(
      this.#check(call, origins, calledAt).catch(error => {
        this.#problem ??= error;
      }),
    );
  }

  #note(question: HeldQuestion): void {
    const { caller, names } = question;
    const expiresAtMs = caller.credentials.expiresAt?.getTime() ?? Infinity;
    const now = this.#now();
    const sent = names.map((name): Sent => {
      const key = `${caller.fingerprint} ${name}`;
      const before = this.#newest.get(key);
      assert.ok(
        !before || before.state === 'failed' || !this.#isYoung(before, now),
        `asked again for ${key}`,
      );
      const endsAtMs = Math.min(now.wallMs + LIFETIME_MS, expiresAtMs);
      return { ...now, endsAtMs, key, state: 'flying' };
    });
    for (const each of sent) this.#newest.set(each.key, each);
    this.#sent.set(question, sent);
    this.#open.add(question);
  }

  #isYoung(sent: Sent, now: { wallMs: number; monotonicMs: number }): boolean {
    const lifeMs = sent.endsAtMs - sent.wallMs;
    return (
      now.wallMs < sent.endsAtMs && now.monotonicMs - sent.monotonicMs < lifeMs
    );
  }

  async #check(
    call: Promise<Condition[]>,
    origins: readonly Sent[],
    calledAt: { wallMs: number; monotonicMs: number },
  ): Promise<void> {
    let conditions: Condition[];
    try {
      conditions = await call;
    } catch {
      assert.ok(
        origins.some(({ state }) => state === 'failed'),
        'failed although all its questions were answered',
      );
      return;
    }
    assert.equal(conditions.length, origins.length);
    for (const [index, condition] of conditions.entries()) {
      const origin = this.#origin.get(condition);
      assert.ok(origin, 'an answer that nobody gave');
      assert.equal(origin.key, origins[index].key, "somebody else's answer");
      const isOwn =
        origin.monotonicMs === calledAt.monotonicMs &&
        origin.wallMs === calledAt.wallMs;
      assert.ok(isOwn || this.#isYoung(origin, calledAt), 'an old answer');
    }
  }

  #settle(how: 'answer' | 'fail', which: number): void {
    const open = [...this.#open];
    if (open.length === 0) return;
    const question = open[which % open.length];
    this.#open.delete(question);
    const sent = this.#sent.get(question) ?? [];
    if (how === 'fail') {
      question.fail(new Error('the policy is away'));
      for (const each of sent) each.state = 'failed';
      return;
    }
    for (const [index, condition] of question.answer().entries()) {
      sent[index].state = 'answered';
      this.#origin.set(condition, sent[index]);
    }
  }

  #now() {
    return {
      wallMs: this.clock.wallMs(),
      monotonicMs: this.clock.monotonicMs(),
    };
  }
}

describe('MemoizedDecisions, whatever happens in whatever order', () => {
  it("never gives an old answer or somebody else's, and never asks twice at once", async () => {
    const lives = fc.constantFrom(2, 7, 3600);
    const property = fc.asyncProperty(
      fc.tuple(lives, lives, lives),
      fc.array(step, { minLength: 5, maxLength: 80 }),
      async (lifeOfTokensSeconds, steps) => {
        const world = new MemoWorld(lifeOfTokensSeconds);
        for (const next of steps) await world.run(next);
        await world.end();
      },
    );
    await expect(
      fc.assert(property, { numRuns: 500, includeErrorInReport: true }),
    ).resolves.toBeUndefined();
  }, 60_000);
});
