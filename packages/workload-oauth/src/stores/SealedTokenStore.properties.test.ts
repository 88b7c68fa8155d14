import { FakeClock } from 'boost-testkit';
import fc from 'fast-check';
import { Secret } from '../secrets/Secret';
import { MemoryByteStore } from '../testing/MemoryByteStore';
import { SealedTokenStore } from './SealedTokenStore';

const keyText = fc.string({ minLength: 32, maxLength: 80, unit: 'binary' });
const cacheKey = fc.string({ unit: 'binary' });
const tokenText = fc.string({ minLength: 1, unit: 'binary' });
const lifetime = fc.double({ min: 0.001, max: 1e9, noNaN: true });

describe('SealedTokenStore, whatever it holds', () => {
  const clock = FakeClock.create();

  function createStore(bytes: MemoryByteStore, ...keys: string[]) {
    return SealedTokenStore.create({
      bytes,
      encryptionKeys: keys.map(key => new Secret(key)),
      entryPrefix: 'boost:token:',
      clock,
    });
  }

  function token(text: string, lifetimeSeconds = 300) {
    return {
      value: new Secret(text),
      expiresAtMs: clock.wallMs() + lifetimeSeconds * 1000,
      lifetimeSeconds,
    };
  }

  it('gives back every token under every key', async () => {
    await fc.assert(
      fc.asyncProperty(
        keyText,
        cacheKey,
        tokenText,
        lifetime,
        async (key, name, text, lifetimeSeconds) => {
          const bytes = new MemoryByteStore();
          const stored = token(text, lifetimeSeconds);
          await createStore(bytes, key).set(name, stored);

          const read = await createStore(bytes, key).get(name);

          const isKept = stored.expiresAtMs - clock.wallMs() >= 1;
          expect(read?.value.reveal()).toBe(isKept ? text : undefined);
          expect(read?.lifetimeSeconds).toBe(
            isKept ? lifetimeSeconds : undefined,
          );
        },
      ),
    );
  });

  it('opens by any key of the list, wherever it stands, and by no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(keyText, { minLength: 2, maxLength: 4 }),
        async ([sealing, ...others]) => {
          const bytes = new MemoryByteStore();
          await createStore(bytes, sealing).set('k', token('t'));

          const all = [...others, sealing];
          expect(await createStore(bytes, ...all).get('k')).toBeDefined();
          expect(await createStore(bytes, ...others).get('k')).toBeUndefined();
        },
      ),
    );
  });

  it('takes a value with any changed byte for a miss', async () => {
    const bytes = new MemoryByteStore();
    const store = createStore(bytes, 'k'.repeat(32));
    // Three lengths, so that the last base64url digit has no, two and four unused bits.
    for (const text of ['t', 'tt', 'ttt']) {
      await store.set('k', token(text));
      const [[name, sealed]] = bytes.entries;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(sealed.length - 1),
          fc.integer({ min: 1, max: 127 }),
          async (index, flipped) => {
            const changed = Buffer.from(sealed, 'latin1');
            changed[index] ^= flipped;
            bytes.entries.set(name, changed.toString('latin1'));

            expect(await store.get('k')).toBeUndefined();
          },
        ),
        // The last digits first: there several spellings would mean the same bytes.
        {
          examples: Array.from({ length: 127 }, (_, flip) => [
            sealed.length - 1,
            flip + 1,
          ]),
        },
      );
    }
  });

  it('takes a value that was cut short for a miss', async () => {
    const bytes = new MemoryByteStore();
    const store = createStore(bytes, 'k'.repeat(32));
    await store.set('k', token('t'));
    const [[name, sealed]] = bytes.entries;

    for (let length = 0; length < sealed.length; length++) {
      bytes.entries.set(name, sealed.slice(0, length));
      expect(await store.get('k')).toBeUndefined();
    }
  });
});
