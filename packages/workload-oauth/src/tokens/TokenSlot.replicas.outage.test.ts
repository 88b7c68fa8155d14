import { settle } from '../testing/createSlot';
import { ReplicaScene } from '../testing/ReplicaScene';
import type { TokenSource } from './TokenSource';
import type { TokenStore } from './TokenStore';

describe('TokenSlot, replicas in trouble', () => {
  let scene: ReplicaScene;

  beforeEach(() => {
    scene = new ReplicaScene();
  });

  /** Lets a replica fail so often, each time as soon as it may ask again. */
  async function goWithout(
    replica: TokenSource,
    { failures, seconds }: { failures: number; seconds: number },
  ): Promise<void> {
    for (let failure = 0; failure < failures; failure++) {
      await expect(replica.getAccessToken()).rejects.toThrow('away');
      scene.clock.advanceSeconds(seconds);
    }
  }

  it('is served by a token of another replica that is past its buffer when it starts while the issuer is away', async () => {
    const first = await scene.createReplica().getAccessToken();
    scene.clock.advanceSeconds(250);
    scene.isIssuerAway = true;
    const starting = scene.createReplica();

    expect((await starting.getAccessToken()).value.equals(first.value)).toBe(
      true,
    );
    scene.clock.advanceSeconds(50);
    await expect(starting.getAccessToken()).rejects.toThrow('away');
  });

  it("finds another replica's token while it may not ask the issuer", async () => {
    const waiting = scene.createReplica({ chance: 0.99 });
    scene.isIssuerAway = true;
    await goWithout(waiting, { failures: 6, seconds: 30 });
    await expect(waiting.getAccessToken()).rejects.toThrow('away');
    const asked = scene.grants;

    scene.isIssuerAway = false;
    const lucky = await scene.createReplica().getAccessToken();
    scene.clock.advanceSeconds(2);

    const found = await waiting.getAccessToken();
    expect(found.value.equals(lucky.value)).toBe(true);
    expect(scene.grants).toBe(asked + 1);
  });

  it('looks into the store every two seconds at most while it may not ask the issuer', async () => {
    const looks = jest.spyOn(scene.store, 'get');
    const waiting = scene.createReplica({ chance: 0.99 });
    scene.isIssuerAway = true;
    await goWithout(waiting, { failures: 6, seconds: 30 });
    await expect(waiting.getAccessToken()).rejects.toThrow('away');
    looks.mockClear();

    for (let tenths = 0; tenths < 100; tenths++) {
      const callers = Array.from({ length: 5 }, () => waiting.getAccessToken());
      const outcomes = await Promise.allSettled(callers);
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
      scene.clock.advanceSeconds(0.1);
    }

    expect(looks).toHaveBeenCalledTimes(5);
  });

  it('uses a token no longer than its life, however far the clock of whoever stored it is ahead', async () => {
    const first = await scene.createReplica().getAccessToken();
    const [key] = scene.store.entries.keys();
    const stored = scene.store.entries.get(key)!;
    // As a replica stores it whose clock is 200 seconds ahead.
    scene.store.entries.set(key, {
      ...stored,
      expiresAtMs: stored.expiresAtMs + 200_000,
    });
    const reader = scene.createReplica();
    expect((await reader.getAccessToken()).value.equals(first.value)).toBe(
      true,
    );

    scene.isIssuerAway = true;
    for (let seconds = 0; seconds < 300; seconds += 10) {
      const token = await reader.getAccessToken();
      expect(token.value.equals(first.value)).toBe(true);
      await settle();
      scene.clock.advanceSeconds(10);
    }
    await expect(reader.getAccessToken()).rejects.toThrow('away');
  });

  it('forgets an outage when another replica has brought a token', async () => {
    const replica = scene.createReplica({ chance: 0.99 });
    scene.isIssuerAway = true;
    await goWithout(replica, { failures: 9, seconds: 40 });
    scene.isIssuerAway = false;
    await scene.createReplica().getAccessToken();
    scene.clock.advanceSeconds(2);
    await replica.getAccessToken();
    scene.clock.advanceSeconds(301);

    scene.isIssuerAway = true;
    await expect(replica.getAccessToken()).rejects.toThrow('away');
    scene.clock.advanceSeconds(1);
    scene.isIssuerAway = false;
    expect(await replica.getAccessToken()).toBeDefined();
  });

  it('asks for nothing and stores nothing once it is closed', async () => {
    let answer = (_: undefined) => {};
    const slow: TokenStore = {
      get: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
      set: jest.fn(async () => {}),
      remove: async () => {},
    };
    const replica = scene.createReplica({ store: slow });
    const waiting = replica.getAccessToken();
    replica.close();
    answer(undefined);

    await expect(waiting).rejects.toMatchObject({
      code: 'TOKEN_SOURCE_CLOSED',
    });
    await settle();
    expect(scene.grants).toBe(0);
    expect(slow.set).not.toHaveBeenCalled();
  });

  it('asks the issuer when the store fails in any way', async () => {
    const broken: TokenStore = {
      get: () => Promise.reject(new Error('store is away')),
      set: () => Promise.reject(new Error('store is away')),
      remove: () => Promise.reject(new Error('store is away')),
    };
    const replica = scene.createReplica({ store: broken });

    const token = await replica.getAccessToken();
    replica.invalidate(token);
    await settle();

    expect((await replica.getAccessToken()).value.reveal()).toBe('token-2');
  });
});
