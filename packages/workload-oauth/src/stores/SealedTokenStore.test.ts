import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { MemoryByteStore } from '../testing/MemoryByteStore';
import { SealedTokenStore } from './SealedTokenStore';

const KEY = 'https://keycloak/token portal team1';
const TOKEN = 'marked-token-8e1b';
const OLD = new Secret('old-sealing-key-0123456789abcdefg');
const NEW = new Secret('new-sealing-key-0123456789abcdefg');

describe('SealedTokenStore', () => {
  let bytes: MemoryByteStore;
  let clock: FakeClock;

  beforeEach(() => {
    bytes = new MemoryByteStore();
    clock = FakeClock.create();
  });

  function createStore(...encryptionKeys: Secret[]) {
    return SealedTokenStore.create({
      bytes,
      encryptionKeys,
      entryPrefix: 'boost:token:',
      clock,
    });
  }

  function token(lifetimeSeconds = 300) {
    return {
      value: new Secret(TOKEN),
      expiresAtMs: clock.wallMs() + lifetimeSeconds * 1000,
      lifetimeSeconds,
    };
  }

  function onlyEntry(): [name: string, text: string] {
    expect(bytes.entries.size).toBe(1);
    return [...bytes.entries][0];
  }

  it('gives another replica the token that one has stored', async () => {
    const stored = token();
    await createStore(NEW).set(KEY, stored);

    expect(await createStore(NEW).get(KEY)).toEqual(stored);
    expect((await createStore(NEW).get(KEY))?.value.reveal()).toBe(TOKEN);
    expect(await createStore(NEW).get('another key')).toBeUndefined();
  });

  it('shows neither token nor identity to whoever reads the store', async () => {
    await createStore(NEW).set(KEY, token());

    const [name, text] = onlyEntry();
    expect(name).toMatch(/^boost:token:[0-9a-f]{64}$/);
    expect(text).toMatch(/^v1\.[0-9a-f]{16}\.[\w-]+$/);
    const shown = `${name} ${Buffer.from(text.split('.')[2], 'base64url')}`;
    for (const mark of [TOKEN, 'keycloak', 'portal', NEW.reveal()]) {
      expect(shown).not.toContain(mark);
    }
  });

  it('never seals the same token the same way twice', async () => {
    const stored = token();
    await createStore(NEW).set(KEY, stored);
    const [, first] = onlyEntry();
    await createStore(NEW).set(KEY, stored);

    expect(onlyEntry()[1]).not.toBe(first);
  });

  it('opens what an older key has sealed while the list still has that key', async () => {
    await createStore(OLD).set(KEY, token());

    const rotated = createStore(NEW, OLD);
    expect(await rotated.get(KEY)).toBeDefined();
    expect(await createStore(NEW).get(KEY)).toBeUndefined();

    await rotated.set(KEY, token());
    expect(await createStore(OLD).get(KEY)).toBeUndefined();
    expect(await createStore(NEW).get(KEY)).toBeDefined();
  });

  it('opens no value that was copied to another entry', async () => {
    const store = createStore(NEW);
    await store.set('victim', token());
    const [victimName] = onlyEntry();
    await store.set('attacker', token());
    const [attackerName] = [...bytes.entries.keys()].slice(-1);
    bytes.entries.set(victimName, bytes.entries.get(attackerName) as string);

    expect(await store.get('victim')).toBeUndefined();
    expect(await store.get('attacker')).toBeDefined();
  });

  it('takes foreign and old values for a miss', async () => {
    const store = createStore(NEW);
    await store.set(KEY, token());
    const [name, text] = onlyEntry();
    const [format, keyId, body] = text.split('.');

    for (const foreign of [
      '',
      'v1',
      '{"value":"plain"}',
      `v0.${keyId}.${body}`,
      `${format}.${keyId.replace(/./g, '0')}.${body}`,
      `${format}.${keyId}.`,
      `${format}.${keyId}.AAAA`,
      `${text}.more`,
      ` ${text}`,
      7 as unknown as string,
      { value: TOKEN } as unknown as string,
      null as unknown as string,
    ]) {
      bytes.entries.set(name, foreign);
      expect([foreign, await store.get(KEY)]).toEqual([foreign, undefined]);
    }
  });

  it('takes an expired token for a miss', async () => {
    const store = createStore(NEW);
    await store.set(KEY, token(300));

    clock.advanceSeconds(299);
    expect(await store.get(KEY)).toBeDefined();
    clock.advanceSeconds(1);
    expect(await store.get(KEY)).toBeUndefined();
  });

  it('lets an entry live as long as its token and stores no expired one', async () => {
    const store = createStore(NEW);
    const stored = token(300);
    clock.advanceSeconds(20);
    await store.set(KEY, stored);
    expect(bytes.timesToLiveMs).toEqual([280_000]);

    await store.remove(KEY);
    expect(bytes.entries.size).toBe(0);
    clock.advanceSeconds(280);
    await store.set(KEY, stored);
    expect(bytes.entries.size).toBe(0);
  });

  it('trusts no token for longer than it was granted', async () => {
    const stored = token(300);
    await createStore(NEW).set(KEY, stored);

    clock.jumpWallSeconds(-3600);

    const read = await createStore(NEW).get(KEY);
    expect(read?.expiresAtMs).toBe(clock.wallMs() + 300_000);
  });

  it('refuses keys that are missing or shorter than thirty-two characters', () => {
    expect(() => createStore()).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
    expect(() => createStore(NEW, new Secret('marked'.repeat(5)))).toThrow(
      expect.objectContaining({
        code: 'INVALID_OPTION',
        message: expect.stringMatching(/^encryptionKeys\[1\](?!.*marked)/),
      }),
    );
  });
});
