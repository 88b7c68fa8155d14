import { Secret } from '../secrets/Secret';
import { settle } from '../testing/createSlot';
import { ReplicaScene } from '../testing/ReplicaScene';

describe('TokenSlot, replicas', () => {
  let scene: ReplicaScene;

  beforeEach(() => {
    scene = new ReplicaScene();
  });

  it('takes the token that another replica was granted', async () => {
    const first = await scene.createReplica().getAccessToken();
    scene.clock.advanceSeconds(100);
    const second = await scene.createReplica().getAccessToken();

    expect(second.value.equals(first.value)).toBe(true);
    expect(second.expiresAtMs).toBe(first.expiresAtMs);
    expect(scene.grants).toBe(1);
  });

  it("adopts another replica's refresh instead of asking for one of its own", async () => {
    const early = scene.createReplica({ chance: 0 });
    const late = scene.createReplica({ chance: 0.9 });
    await early.getAccessToken();
    await late.getAccessToken();

    scene.clock.advanceSeconds(150);
    await early.getAccessToken();
    await settle();
    expect(scene.grants).toBe(2);

    scene.clock.advanceSeconds(45);
    await late.getAccessToken();
    await settle();

    expect((await late.getAccessToken()).value.reveal()).toBe('token-2');
    expect(scene.grants).toBe(2);
  });

  it('never takes a stored token that it has seen refused', async () => {
    const replica = scene.createReplica();
    const refused = await replica.getAccessToken();
    const [key] = scene.store.entries.keys();
    const stored = scene.store.entries.get(key)!;

    replica.invalidate(refused);
    await settle();
    expect(scene.store.entries.size).toBe(0);
    // Another replica, which knows nothing of the refusal, writes it again.
    scene.store.entries.set(key, stored);

    expect((await replica.getAccessToken()).value.reveal()).toBe('token-2');
  });

  it('leaves a newer stored token alone when an older one is refused', async () => {
    const replica = scene.createReplica();
    const older = await replica.getAccessToken();
    const [key] = scene.store.entries.keys();
    const newer = {
      value: new Secret('newer'),
      expiresAtMs: older.expiresAtMs + 1000,
      lifetimeSeconds: 300,
    };
    scene.store.entries.set(key, newer);

    replica.invalidate(older);
    await settle();

    expect(scene.store.entries.get(key)).toBe(newer);
    expect((await replica.getAccessToken()).value.reveal()).toBe('newer');
  });

  it('takes no stored token that is older than its own', async () => {
    const replica = scene.createReplica({ chance: 0 });
    await replica.getAccessToken();
    const [key] = scene.store.entries.keys();
    const older = scene.store.entries.get(key)!;
    scene.clock.advanceSeconds(144);
    await replica.getAccessToken();
    await settle();
    // Another replica, slow to write, puts the older one back.
    scene.store.entries.set(key, older);
    scene.clock.advanceSeconds(144);

    await replica.getAccessToken();
    await settle();
    expect((await replica.getAccessToken()).value.reveal()).toBe('token-3');
  });

  it('takes no stored token that has expired or is about to', async () => {
    await scene.createReplica().getAccessToken();
    scene.clock.advanceSeconds(240);

    await scene.createReplica().getAccessToken();

    expect(scene.grants).toBe(2);
  });

  it('makes a token no younger than new when the other clock runs ahead', async () => {
    const first = await scene.createReplica().getAccessToken();
    scene.clock.jumpWallSeconds(-600);

    const second = await scene.createReplica().getAccessToken();

    expect(second.value.equals(first.value)).toBe(true);
    expect(second.expiresAtMs - scene.clock.wallMs()).toBe(300_000);
    scene.clock.jumpWallSeconds(600);
  });
});
