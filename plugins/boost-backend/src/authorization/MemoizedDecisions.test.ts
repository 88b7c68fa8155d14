import {
  agentReadPermission as read,
  boostAccessPermission as access,
} from 'backstage-plugin-boost-common';
import { FakeClock } from 'boost-testkit';
import type { Condition } from '../conditions/Condition';
import type { Caller } from './Caller';
import {
  MemoizedDecisions,
  type MemoizedDecisionsOptions,
} from './MemoizedDecisions';
import { HeldPolicy } from './testing/HeldPolicy';

const LIFETIME_SECONDS = 5;

function callerOf(
  token: string,
  more: { expiresAt?: Date; userEntityRef?: string } = {},
): Caller {
  const { expiresAt, userEntityRef = 'user:default/alice' } = more;
  return {
    credentials: {
      $$type: '@backstage/BackstageCredentials',
      principal: { type: 'user' },
      expiresAt,
    },
    userEntityRef,
    fingerprint: token,
  };
}

function createScene(options: Partial<MemoizedDecisionsOptions> = {}) {
  const clock = FakeClock.create();
  const policy = HeldPolicy.create();
  const memo = MemoizedDecisions.create({
    decisions: policy,
    lifetimeSeconds: LIFETIME_SECONDS,
    clock,
    ...options,
  });
  return { clock, policy, memo };
}

const alice = callerOf('token of alice');

describe('MemoizedDecisions', () => {
  it('asks once for a token and a permission within the lifetime', async () => {
    const { clock, policy, memo } = createScene();
    const first = await memo.decide(alice, [access, read]);
    clock.advanceSeconds(LIFETIME_SECONDS - 0.001);

    const second = await memo.decide(alice, [access, read]);
    expect(second[0]).toBe(first[0]);
    expect(second[1]).toBe(first[1]);
    expect((await memo.decide(alice, [read]))[0]).toBe(first[1]);
    expect(policy.asked).toEqual([[access.name, read.name]]);
  });

  it('asks about nothing when nothing is wanted', async () => {
    const { policy, memo } = createScene();
    await expect(memo.decide(alice, [])).resolves.toEqual([]);
    expect(policy.asked).toEqual([]);
  });

  it('remembers denials as it remembers what is allowed', async () => {
    let said: Condition[] = [false, true];
    const { memo } = createScene({ decisions: { decide: async () => said } });
    await memo.decide(alice, [access, read]);
    said = [true, false];
    await expect(memo.decide(alice, [access, read])).resolves.toEqual([
      false,
      true,
    ]);
  });

  it('asks in one batch for what it does not remember, and answers in the order of the question', async () => {
    const { policy, memo } = createScene();
    const [known] = await memo.decide(alice, [read]);
    const [unknown, same] = await memo.decide(alice, [access, read]);
    expect(policy.asked).toEqual([[read.name], [access.name]]);
    expect(same).toBe(known);
    expect(unknown).not.toBe(known);
  });

  it('takes an answer that is missing for a denial', async () => {
    const { memo } = createScene({
      decisions: { decide: async () => [true] },
    });
    for (let time = 0; time < 2; time++) {
      await expect(memo.decide(alice, [access, read])).resolves.toEqual([
        true,
        false,
      ]);
    }
  });

  it('ends an answer so many seconds after its question was sent', async () => {
    const { clock, policy, memo } = createScene();
    policy.isAnsweringAtOnce = false;
    const slow = memo.decide(alice, [read]);
    clock.advanceSeconds(LIFETIME_SECONDS - 1);
    policy.questions[0].answer();
    await slow;
    clock.advanceSeconds(0.5);
    await memo.decide(alice, [read]);
    expect(policy.questions).toHaveLength(1);

    clock.advanceSeconds(0.5);
    policy.isAnsweringAtOnce = true;
    await memo.decide(alice, [read]);
    expect(policy.questions).toHaveLength(2);
  });

  it('ends an answer with the credentials that it was given for', async () => {
    const { clock, policy, memo } = createScene();
    const short = callerOf('short', {
      expiresAt: new Date(clock.wallMs() + 2_000),
    });
    await memo.decide(short, [read]);
    clock.advanceSeconds(1.999);
    await memo.decide(short, [read]);
    expect(policy.questions).toHaveLength(1);

    clock.advanceSeconds(0.001);
    await memo.decide(short, [read]);
    await memo.decide(short, [read]);
    expect(policy.questions).toHaveLength(3);
  });

  it('lets no clock that is set back, or stands still in sleep, extend an answer', async () => {
    const { clock, policy, memo } = createScene();
    const short = callerOf('short', {
      expiresAt: new Date(clock.wallMs() + 2_000),
    });
    await memo.decide(alice, [read]);
    await memo.decide(short, [read]);
    clock.jumpWallSeconds(-3600);
    clock.advanceSeconds(2);
    await memo.decide(alice, [read]);
    expect(policy.questions).toHaveLength(2);
    await memo.decide(short, [read]);
    expect(policy.questions).toHaveLength(3);
    clock.advanceSeconds(3);
    await memo.decide(alice, [read]);
    expect(policy.questions).toHaveLength(4);

    // The machine sleeps: only the wall clock knows.
    clock.jumpWallSeconds(LIFETIME_SECONDS);
    await memo.decide(alice, [read]);
    expect(policy.questions).toHaveLength(5);
  });

  it('keeps callers apart, and the tokens of one user too', async () => {
    const { policy, memo } = createScene();
    const bob = { userEntityRef: 'user:default/bob' };
    const callers = [
      alice,
      callerOf('second token of alice'),
      callerOf('token of bob', bob),
      // As if the portal's own sign-in left the header empty for everybody.
      callerOf(''),
      callerOf('', bob),
    ];
    const answers = new Set<Condition>();
    for (const caller of [...callers, ...callers]) {
      for (const condition of await memo.decide(caller, [access, read])) {
        answers.add(condition);
      }
    }
    expect(policy.questions.map(({ caller }) => caller)).toEqual(callers);
    expect(answers.size).toBe(2 * callers.length);
  });

  it('passes the questions of services on, which cost nothing', async () => {
    const { policy, memo } = createScene();
    const service = { ...alice, userEntityRef: undefined };
    await memo.decide(service, [read]);
    await memo.decide(service, [read]);
    expect(policy.asked).toEqual([[read.name], [read.name]]);
  });

  it('forgets the answers that were longest not asked for when it is full', async () => {
    const { policy, memo } = createScene({ maxEntries: 3 });
    const ask = (token: string) => memo.decide(callerOf(token), [read]);
    for (const token of ['a', 'b', 'c', 'a', 'd']) await ask(token);
    expect(policy.questions).toHaveLength(4);
    await ask('a');
    expect(policy.questions).toHaveLength(4);
    await ask('b');
    expect(policy.questions).toHaveLength(5);
  });

  it('counts the rules of conditions as well, and keeps none that is too large', async () => {
    const anyOf = Array.from({ length: 6 }, () => ({
      reads: 'name' as const,
      passes: () => true,
    })) as [never, ...never[]];
    let said: Condition = { anyOf };
    const decide = jest.fn(async () => [said]);
    const { memo } = createScene({
      decisions: { decide },
      maxEntries: 2,
      maxWeight: 10,
    });
    const ask = (token: string) => memo.decide(callerOf(token), [read]);
    await ask('a');
    await ask('a');
    expect(decide).toHaveBeenCalledTimes(1);
    await ask('b');
    await ask('a');
    expect(decide).toHaveBeenCalledTimes(3);

    said = { allOf: [{ anyOf }, { not: { anyOf } }, { anyOf }] };
    await ask('large');
    await ask('large');
    expect(decide).toHaveBeenCalledTimes(5);
  });
});
