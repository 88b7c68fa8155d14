import { createSlot } from '../testing/createSlot';

describe('TokenSlot, observed', () => {
  it('tells how each caller was served and what became of refusals', async () => {
    const { clock, slot, seen, getLanding, getFailing } = createSlot();
    await getLanding();
    const first = await slot.getAccessToken({});
    slot.invalidate(first);
    await getLanding();
    slot.invalidate(first);
    slot.invalidate(await slot.getAccessToken({}));
    clock.advanceSeconds(250);
    await getFailing(new Error('away'));
    clock.advanceSeconds(50);
    await getFailing(new Error('away'));

    expect(seen).toEqual([
      ...['grant', 'wait'],
      'hit',
      'dropped',
      ...['grant', 'wait'],
      'hit',
      'kept',
      ...['grant', 'stale'],
      ...['grant', 'failed'],
    ]);
  });
});
