import type { AccessToken } from './AccessToken';
import { createSlot } from '../testing/createSlot';

describe('TokenSlot, refused tokens', () => {
  it('keeps the newest token when the fresh one is refused too', async () => {
    const { slot, grants, getLanding } = createSlot();
    let token: AccessToken;
    for (let refusal = 0; refusal < 20; refusal++) {
      await getLanding();
      token = await slot.getAccessToken({});
      slot.invalidate(token);
    }

    expect(grants).toHaveLength(2);
    expect(token!.value.reveal()).toBe('token-2');
  });

  it('believes a refusal again after half a minute', async () => {
    const { clock, slot, grants, getLanding } = createSlot();
    await getLanding();
    slot.invalidate(await slot.getAccessToken({}));
    await getLanding();

    clock.advanceSeconds(29.999);
    slot.invalidate(await slot.getAccessToken({}));
    await getLanding();
    expect(grants).toHaveLength(2);

    clock.advanceSeconds(0.001);
    slot.invalidate(await slot.getAccessToken({}));
    await getLanding();
    expect(grants).toHaveLength(3);
  });
});
