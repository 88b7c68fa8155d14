import {
  agentChatPermission as chat,
  agentReadPermission as read,
  boostAccessPermission as access,
} from 'backstage-plugin-boost-common';
import { FakeClock } from 'boost-testkit';
import type { Caller } from './Caller';
import { MemoizedDecisions } from './MemoizedDecisions';
import { HeldPolicy } from './testing/HeldPolicy';

const LIFETIME_SECONDS = 5;

const alice: Caller = {
  credentials: {
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'user' },
  },
  userEntityRef: 'user:default/alice',
  fingerprint: 'token of alice',
};

function createScene() {
  const clock = FakeClock.create();
  const policy = HeldPolicy.create();
  policy.isAnsweringAtOnce = false;
  const counts: string[] = [];
  const memo = MemoizedDecisions.create({
    decisions: policy,
    lifetimeSeconds: LIFETIME_SECONDS,
    clock,
    observe: (outcome, count) => counts.push(`${outcome} ${count}`),
  });
  return { clock, policy, memo, counts };
}

describe('MemoizedDecisions, with questions under way', () => {
  it('sends one question for a hundred callers who come together', async () => {
    const { policy, memo } = createScene();
    const callers = Array.from({ length: 100 }, () =>
      memo.decide(alice, [access, read]),
    );
    expect(policy.questions).toHaveLength(1);
    const said = policy.questions[0].answer();
    for (const conditions of await Promise.all(callers)) {
      expect(conditions[0]).toBe(said[0]);
      expect(conditions[1]).toBe(said[1]);
    }
    await memo.decide(alice, [access, read]);
    expect(policy.questions).toHaveLength(1);
  });

  it('asks only for what is neither remembered nor under way', async () => {
    const { policy, memo, counts } = createScene();
    const known = memo.decide(alice, [access]);
    policy.questions[0].answer();
    await known;
    const flying = memo.decide(alice, [read]);
    const all = memo.decide(alice, [chat, read, access]);
    expect(policy.asked).toEqual([[access.name], [read.name], [chat.name]]);

    const [said] = policy.questions[2].answer();
    const [shared] = policy.questions[1].answer();
    const conditions = await all;
    expect(conditions[0]).toBe(said);
    expect(conditions[1]).toBe(shared);
    expect((await flying)[0]).toBe(shared);
    expect(conditions[2]).toBe((await known)[0]);
    await memo.decide(alice, [chat, access]);
    expect(counts).toEqual(['memo 1', 'flight 1', 'memo 2']);
  });

  it('remembers no failure, and tells it to all who waited', async () => {
    const { policy, memo } = createScene();
    const failure = new Error('the policy is away');
    const waiting = [
      memo.decide(alice, [access, read]),
      memo.decide(alice, [read]),
      memo.decide(alice, [chat, access]),
    ];
    policy.questions[0].fail(failure);
    policy.questions[1].answer();
    for (const each of waiting) await expect(each).rejects.toBe(failure);

    const again = memo.decide(alice, [access, read, chat]);
    expect(policy.asked.at(-1)).toEqual([access.name, read.name]);
    policy.questions[2].answer();
    await expect(again).resolves.toHaveLength(3);
  });

  it('joins no question that is older than an answer may be', async () => {
    const { clock, policy, memo } = createScene();
    const early = memo.decide(alice, [read]);
    clock.advanceSeconds(LIFETIME_SECONDS - 0.001);
    const joined = memo.decide(alice, [read]);
    expect(policy.questions).toHaveLength(1);
    clock.advanceSeconds(0.001);
    const late = memo.decide(alice, [read]);
    expect(policy.questions).toHaveLength(2);

    // The newer answer comes first and stays.
    const [newer] = policy.questions[1].answer();
    expect((await late)[0]).toBe(newer);
    const [older] = policy.questions[0].answer();
    expect((await early)[0]).toBe(older);
    expect((await joined)[0]).toBe(older);
    expect((await memo.decide(alice, [read]))[0]).toBe(newer);
  });

  it('keeps a newer answer when an older question fails', async () => {
    const { clock, policy, memo } = createScene();
    const early = memo.decide(alice, [read]);
    clock.advanceSeconds(LIFETIME_SECONDS);
    const late = memo.decide(alice, [read]);
    const [newer] = policy.questions[1].answer();
    await late;
    policy.questions[0].fail(new Error('the policy is away'));
    await expect(early).rejects.toThrow('away');
    expect((await memo.decide(alice, [read]))[0]).toBe(newer);
  });

  it('neither shares nor remembers what is asked with credentials that have ended', async () => {
    const { clock, policy, memo } = createScene();
    const expiresAt = new Date(clock.wallMs());
    const late = { ...alice, credentials: { ...alice.credentials, expiresAt } };
    const both = [memo.decide(late, [read]), memo.decide(late, [read])];
    expect(policy.questions).toHaveLength(2);
    for (const question of policy.questions) question.answer();
    await Promise.all(both);
    const third = memo.decide(late, [read]);
    expect(policy.questions).toHaveLength(3);
    policy.questions[2].fail(new Error('ended'));
    await expect(third).rejects.toThrow('ended');
  });

  it('lets a caller leave without harm to the others', async () => {
    const { policy, memo } = createScene();
    const leave = new AbortController();
    const left = new Promise<never>((_, reject) => {
      leave.signal.addEventListener('abort', () => reject(new Error('left')));
    });
    const leaving = Promise.race([memo.decide(alice, [read]), left]);
    const staying = memo.decide(alice, [read]);
    leave.abort();
    await expect(leaving).rejects.toThrow('left');

    const [said] = policy.questions[0].answer();
    expect((await staying)[0]).toBe(said);
    expect((await memo.decide(alice, [read]))[0]).toBe(said);
    expect(policy.questions).toHaveLength(1);
  });

  it('leaves no failure unhandled when everybody has left', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    try {
      const { policy, memo } = createScene();
      const gone = Promise.resolve('gone');
      await Promise.race([gone, memo.decide(alice, [access, read])]);
      await Promise.race([gone, memo.decide(alice, [read])]);
      policy.questions[0].fail(new Error('the policy is away'));
      // Node reports between two turns of its loop.
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      expect(unhandled).not.toHaveBeenCalled();
      expect(policy.questions).toHaveLength(1);
    } finally {
      process.off('unhandledRejection', unhandled);
    }
  });
});
