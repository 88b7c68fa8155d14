import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { createSlot, settle } from '../testing/createSlot';

const AWAY = new WorkloadOAuthError('TOKEN_ENDPOINT_UNREACHABLE', 'away');

describe('TokenSlot, the issuer away', () => {
  it('serves a token past its buffer while it lives and the issuer fails', async () => {
    const { clock, grants, getLanding, getFailing } = createSlot();
    await getLanding();

    clock.advanceSeconds(250);
    expect(await getFailing(AWAY)).toBe('token-1');
    clock.advanceSeconds(49.9);
    expect(await getFailing(AWAY)).toBe('token-1');
    clock.advanceSeconds(0.1);
    expect(await getFailing(AWAY)).toMatchObject({ code: AWAY.code });
    expect(grants.length).toBeGreaterThan(1);
  });

  it('tells callers the last cause at once while it backs off', async () => {
    const { clock, slot, grants, getFailing } = createSlot();
    await getFailing(AWAY);

    // Half of the first second, by chance 0.5.
    clock.advanceSeconds(0.499);
    await expect(slot.getAccessToken({})).rejects.toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      message: 'away',
      retryAfterSeconds: 1,
    });
    expect(grants).toHaveLength(1);
  });

  it('asks again when the wait is over, and recovers', async () => {
    const { clock, grants, getLanding, getFailing } = createSlot();
    await getFailing(AWAY);
    clock.advanceSeconds(0.5);
    await getFailing(AWAY);
    clock.advanceSeconds(1);

    expect(await getLanding()).toBe('token-3');
    expect(grants).toHaveLength(3);
  });

  it('asks at least every half minute while a token lives, and more seldom once callers have long gone without', async () => {
    const { clock, grants, getLanding, getFailing } = createSlot({
      lifetimeSeconds: 3600,
      random: () => 0.99,
    });
    await getLanding();
    const countGrants = async (seconds: number) => {
      const before = grants.length;
      for (let second = 0; second < seconds; second++) {
        await getFailing(AWAY);
        clock.advanceSeconds(1);
      }
      return grants.length - before;
    };

    clock.advanceSeconds(3000);
    expect(await countGrants(300)).toBeGreaterThanOrEqual(10);
    // It expires here, and is missed for half an hour.
    clock.advanceSeconds(300);
    await countGrants(1800);
    expect(await countGrants(300)).toBeLessThanOrEqual(2);
  });

  it('keeps the last token although it was refused while the issuer is known to be away', async () => {
    const { clock, slot, seen, getLanding, getFailing } = createSlot();
    await getLanding();
    clock.advanceSeconds(250);
    expect(await getFailing(AWAY)).toBe('token-1');

    slot.invalidate(await slot.getAccessToken({}));

    expect(await getFailing(AWAY)).toBe('token-1');
    expect(seen).toContain('kept');
    expect(seen).not.toContain('dropped');
  });

  it('asks once more when the clock was set while a grant was under way', async () => {
    const { clock, slot, grants } = createSlot();
    const waiting = slot.getAccessToken({});
    clock.jumpWallSeconds(3600);
    grants[0].land();
    await settle();
    expect(grants).toHaveLength(2);
    grants[1].land();

    expect((await waiting).value.reveal()).toBe('token-2');
    await slot.getAccessToken({});
    expect(grants).toHaveLength(2);
  });

  it('does not wait for a lingering issuer while a token lives', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const { clock, slot, grants, getLanding } = createSlot();
    await getLanding();
    clock.advanceSeconds(250);

    const first = slot.getAccessToken({});
    jest.advanceTimersByTime(1_000);
    expect((await first).value.reveal()).toBe('token-1');

    const second = await slot.getAccessToken({});
    expect(second.value.reveal()).toBe('token-1');
    expect(grants).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('ends the wait of a caller that aborts, and no other', async () => {
    const { slot, grants } = createSlot();
    const controller = new AbortController();
    const impatient = slot.getAccessToken({ signal: controller.signal });
    const patient = slot.getAccessToken({});

    controller.abort(new Error('had enough'));

    await expect(impatient).rejects.toThrow('had enough');
    grants[0].land();
    expect((await patient).value.reveal()).toBe('token-1');
    expect(grants).toHaveLength(1);
  });

  it('survives a failure that nobody waits for any more', async () => {
    const { slot, grants } = createSlot();
    await expect(
      slot.getAccessToken({ signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });

    grants[0].fail(AWAY);
    await settle();

    await expect(slot.getAccessToken({})).rejects.toMatchObject({
      code: AWAY.code,
    });
  });
});
