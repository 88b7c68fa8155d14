import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { settle } from '../testing/createSlot';
import { CachingTokenSource } from './CachingTokenSource';
import type { StoredToken, TokenStore } from './TokenStore';

/** A store in memory, as replicas on one machine would share it. */
class MemoryTokenStore implements TokenStore {
  readonly entries = new Map<string, StoredToken>();

  async get(key: string) {
    return this.entries.get(key);
  }

  async set(key: string, token: StoredToken) {
    this.entries.set(key, token);
  }

  async remove(key: string) {
    this.entries.delete(key);
  }
}

describe('TokenSlot, replicas', () => {
  const clock = FakeClock.create();
  let store: MemoryTokenStore;
  let grants: number;
  let isIssuerAway: boolean;

  beforeEach(() => {
    store = new MemoryTokenStore();
    grants = 0;
    isIssuerAway = false;
  });

  function createReplica(
    options: { store?: TokenStore; chance?: number } = {},
  ) {
    return CachingTokenSource.create({
      grant: async () => {
        grants++;
        if (isIssuerAway) throw new Error('away');
        return { value: new Secret(`token-${grants}`), lifetimeSeconds: 300 };
      },
      bufferMs: 60_000,
      clock,
      random: () => options.chance ?? 0.5,
      store: options.store ?? store,
      identity: ['issuer', 'client', 'client_secret_basic'],
    });
  }

  it('takes the token that another replica was granted', async () => {
    const first = await createReplica().getAccessToken();
    clock.advanceSeconds(100);
    const second = await createReplica().getAccessToken();

    expect(second.value.equals(first.value)).toBe(true);
    expect(second.expiresAtMs).toBe(first.expiresAtMs);
    expect(grants).toBe(1);
  });

  it("adopts another replica's refresh instead of asking for one of its own", async () => {
    const early = createReplica({ chance: 0 });
    const late = createReplica({ chance: 0.9 });
    await early.getAccessToken();
    await late.getAccessToken();

    clock.advanceSeconds(150);
    await early.getAccessToken();
    await settle();
    expect(grants).toBe(2);

    clock.advanceSeconds(45);
    await late.getAccessToken();
    await settle();

    expect((await late.getAccessToken()).value.reveal()).toBe('token-2');
    expect(grants).toBe(2);
  });

  it('never takes a stored token that it has seen refused', async () => {
    const replica = createReplica();
    const refused = await replica.getAccessToken();
    const [key] = store.entries.keys();
    const stored = store.entries.get(key)!;

    replica.invalidate(refused);
    await settle();
    expect(store.entries.size).toBe(0);
    // Another replica, which knows nothing of the refusal, writes it again.
    store.entries.set(key, stored);

    expect((await replica.getAccessToken()).value.reveal()).toBe('token-2');
  });

  it('leaves a newer stored token alone when an older one is refused', async () => {
    const replica = createReplica();
    const older = await replica.getAccessToken();
    const [key] = store.entries.keys();
    const newer = {
      value: new Secret('newer'),
      expiresAtMs: older.expiresAtMs + 1000,
      lifetimeSeconds: 300,
    };
    store.entries.set(key, newer);

    replica.invalidate(older);
    await settle();

    expect(store.entries.get(key)).toBe(newer);
    expect((await replica.getAccessToken()).value.reveal()).toBe('newer');
  });

  it('takes no stored token that is older than its own', async () => {
    const replica = createReplica({ chance: 0 });
    await replica.getAccessToken();
    const [key] = store.entries.keys();
    const older = store.entries.get(key)!;
    clock.advanceSeconds(144);
    await replica.getAccessToken();
    await settle();
    // Another replica, slow to write, puts the older one back.
    store.entries.set(key, older);
    clock.advanceSeconds(144);

    await replica.getAccessToken();
    await settle();
    expect((await replica.getAccessToken()).value.reveal()).toBe('token-3');
  });

  it('takes no stored token that has expired or is about to', async () => {
    await createReplica().getAccessToken();
    clock.advanceSeconds(240);

    await createReplica().getAccessToken();

    expect(grants).toBe(2);
  });

  it('makes a token no younger than new when the other clock runs ahead', async () => {
    const first = await createReplica().getAccessToken();
    clock.jumpWallSeconds(-600);

    const second = await createReplica().getAccessToken();

    expect(second.value.equals(first.value)).toBe(true);
    expect(second.expiresAtMs - clock.wallMs()).toBe(300_000);
    clock.jumpWallSeconds(600);
  });

  it('is served by a token of another replica that is past its buffer when it starts while the issuer is away', async () => {
    const first = await createReplica().getAccessToken();
    clock.advanceSeconds(250);
    isIssuerAway = true;
    const starting = createReplica();

    expect((await starting.getAccessToken()).value.equals(first.value)).toBe(
      true,
    );
    clock.advanceSeconds(50);
    await expect(starting.getAccessToken()).rejects.toThrow('away');
  });

  it("finds another replica's token while it may not ask the issuer", async () => {
    const waiting = createReplica({ chance: 0.99 });
    isIssuerAway = true;
    for (let failures = 0; failures < 6; failures++) {
      await expect(waiting.getAccessToken()).rejects.toThrow('away');
      clock.advanceSeconds(30);
    }
    await expect(waiting.getAccessToken()).rejects.toThrow('away');
    const asked = grants;

    isIssuerAway = false;
    const lucky = await createReplica().getAccessToken();
    clock.advanceSeconds(2);

    const found = await waiting.getAccessToken();
    expect(found.value.equals(lucky.value)).toBe(true);
    expect(grants).toBe(asked + 1);
  });

  it('looks into the store every two seconds at most while it may not ask the issuer', async () => {
    const looks = jest.spyOn(store, 'get');
    const waiting = createReplica({ chance: 0.99 });
    isIssuerAway = true;
    for (let failures = 0; failures < 6; failures++) {
      await expect(waiting.getAccessToken()).rejects.toThrow('away');
      clock.advanceSeconds(30);
    }
    await expect(waiting.getAccessToken()).rejects.toThrow('away');
    looks.mockClear();

    for (let tenths = 0; tenths < 100; tenths++) {
      const callers = Array.from({ length: 5 }, () => waiting.getAccessToken());
      const outcomes = await Promise.allSettled(callers);
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
      clock.advanceSeconds(0.1);
    }

    expect(looks).toHaveBeenCalledTimes(5);
  });

  it('uses a token no longer than its life, however far the clock of whoever stored it is ahead', async () => {
    const first = await createReplica().getAccessToken();
    const [key] = store.entries.keys();
    const stored = store.entries.get(key)!;
    // As a replica stores it whose clock is 200 seconds ahead.
    store.entries.set(key, {
      ...stored,
      expiresAtMs: stored.expiresAtMs + 200_000,
    });
    const reader = createReplica();
    expect((await reader.getAccessToken()).value.equals(first.value)).toBe(
      true,
    );

    isIssuerAway = true;
    for (let seconds = 0; seconds < 300; seconds += 10) {
      const token = await reader.getAccessToken();
      expect(token.value.equals(first.value)).toBe(true);
      await settle();
      clock.advanceSeconds(10);
    }
    await expect(reader.getAccessToken()).rejects.toThrow('away');
  });

  it('forgets an outage when another replica has brought a token', async () => {
    const replica = createReplica({ chance: 0.99 });
    isIssuerAway = true;
    for (let failures = 0; failures < 9; failures++) {
      await expect(replica.getAccessToken()).rejects.toThrow('away');
      clock.advanceSeconds(40);
    }
    isIssuerAway = false;
    await createReplica().getAccessToken();
    clock.advanceSeconds(2);
    await replica.getAccessToken();
    clock.advanceSeconds(301);

    isIssuerAway = true;
    await expect(replica.getAccessToken()).rejects.toThrow('away');
    clock.advanceSeconds(1);
    isIssuerAway = false;
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
    const replica = createReplica({ store: slow });
    const waiting = replica.getAccessToken();
    replica.close();
    answer(undefined);

    await expect(waiting).rejects.toMatchObject({
      code: 'TOKEN_SOURCE_CLOSED',
    });
    await settle();
    expect(grants).toBe(0);
    expect(slow.set).not.toHaveBeenCalled();
  });

  it('asks the issuer when the store fails in any way', async () => {
    const broken: TokenStore = {
      get: () => Promise.reject(new Error('store is away')),
      set: () => Promise.reject(new Error('store is away')),
      remove: () => Promise.reject(new Error('store is away')),
    };
    const replica = createReplica({ store: broken });

    const token = await replica.getAccessToken();
    replica.invalidate(token);
    await settle();

    expect((await replica.getAccessToken()).value.reveal()).toBe('token-2');
  });
});
