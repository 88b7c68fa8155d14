import { createSlot, settle } from '../testing/createSlot';

describe('TokenSlot, refresh', () => {
  it("renews a token in use behind its callers' backs", async () => {
    const { clock, slot, grants, getLanding } = createSlot();
    await getLanding();

    // 240 fresh seconds, of which a refresh may begin at 0.6 to 0.8: here at 168.
    clock.advanceSeconds(167);
    await slot.getAccessToken({});
    expect(grants).toHaveLength(1);

    clock.advanceSeconds(1);
    const during = await Promise.all([
      slot.getAccessToken({}),
      slot.getAccessToken({}),
    ]);
    expect(during.map(({ value }) => value.reveal())).toEqual([
      'token-1',
      'token-1',
    ]);
    expect(grants).toHaveLength(2);

    grants[1].land();
    await settle();
    expect(await getLanding()).toBe('token-2');
    expect(grants).toHaveLength(2);
  });

  it('makes no request for a token that nobody uses', async () => {
    const { clock, grants, getLanding } = createSlot();
    await getLanding();

    clock.advanceSeconds(3600);
    await settle();

    expect(grants).toHaveLength(1);
  });

  it('spreads refreshes by chance', async () => {
    const moments = [];
    for (const chance of [0, 0.25, 0.999]) {
      const { clock, slot, grants, getLanding } = createSlot({
        random: () => chance,
      });
      await getLanding();
      let second = 0;
      while (grants.length === 1 && second < 240) {
        clock.advanceSeconds(1);
        second++;
        await slot.getAccessToken({});
      }
      moments.push(second);
    }

    expect(moments).toEqual([144, 156, 192]);
  });

  it('gives a long stream a token that lives long enough', async () => {
    const { clock, slot, grants, getLanding } = createSlot();
    await getLanding();
    clock.advanceSeconds(159);

    await slot.getAccessToken({ minimumLifetimeSeconds: 140 });
    expect(grants).toHaveLength(1);

    const waiting = slot.getAccessToken({ minimumLifetimeSeconds: 142 });
    grants[1].land();
    expect((await waiting).value.reveal()).toBe('token-2');
  });

  it('asks for no grant a call when no token can live as long as wanted', async () => {
    const { clock, slot, grants, getLanding } = createSlot();
    await getLanding();

    clock.advanceSeconds(29);
    await slot.getAccessToken({ minimumLifetimeSeconds: 3600 });

    expect(grants).toHaveLength(1);
  });

  it('gives no less than it was asked for to a caller that joins the flight of others', async () => {
    const { clock, slot, grants, seen, getLanding } = createSlot();
    await getLanding();
    clock.advanceSeconds(170);
    // A refresh behind the callers is under way.
    await slot.getAccessToken({});
    expect(grants).toHaveLength(2);

    const waiting = slot.getAccessToken({ minimumLifetimeSeconds: 200 });
    clock.advanceSeconds(120);
    grants[1].land();
    await settle();
    grants[2].land();

    expect((await waiting).value.reveal()).toBe('token-3');
    expect(seen).toEqual(['grant', 'wait', 'grant', 'hit', 'grant', 'wait']);
  });
});
