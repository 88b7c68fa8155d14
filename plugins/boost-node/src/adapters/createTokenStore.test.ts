import { CacheManager } from '@backstage/backend-defaults/cache';
import type { CacheService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { Secret } from 'workload-oauth';
import { createTokenStore } from './createTokenStore';

const KEY = new Secret('sealing-key-0123456789-abcdefghij');
const TOKEN = 'marked-token-6c90';

describe('createTokenStore', () => {
  const warn = jest.fn();
  const logger = { warn };

  beforeEach(() => warn.mockReset());

  function createCache(): CacheService {
    return CacheManager.fromConfig(new ConfigReader({})).forPlugin('boost');
  }

  function token() {
    return {
      value: new Secret(TOKEN),
      expiresAtMs: Date.now() + 300_000,
      lifetimeSeconds: 300,
    };
  }

  it('opens no cache and stores nothing without encryption keys', () => {
    const openCache = jest.fn();

    expect(
      createTokenStore({ encryptionKeys: [], openCache, logger }),
    ).toBeUndefined();
    expect(openCache).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });

  it('warns once when there are keys but no cache that replicas share', () => {
    const store = createTokenStore({
      encryptionKeys: [KEY],
      openCache: undefined,
      logger,
    });

    expect(store).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /encryptionKeys has no effect.*backend.cache.store/,
      ),
    );
  });

  it('shares sealed tokens through the cache of Backstage', async () => {
    const cache = createCache();
    const [one, another] = [1, 2].map(() =>
      createTokenStore({
        encryptionKeys: [KEY],
        openCache: () => cache,
        logger,
      }),
    );
    const set = jest.spyOn(cache, 'set');
    await one?.set('key', token());

    expect((await another?.get('key'))?.value.reveal()).toBe(TOKEN);
    const [name, sealed, options] = set.mock.calls[0];
    expect(name).toMatch(/^boost:token:[0-9a-f]{64}$/);
    expect(sealed).not.toContain(TOKEN);
    expect(options?.ttl).toBeGreaterThan(290_000);
    expect(options?.ttl).toBeLessThanOrEqual(300_000);

    await another?.remove('key');
    expect(await one?.get('key')).toBeUndefined();
  });

  it('takes what is no text in the cache for a miss', async () => {
    const cache = createCache();
    jest.spyOn(cache, 'get').mockResolvedValue({ value: TOKEN });
    const store = createTokenStore({
      encryptionKeys: [KEY],
      openCache: () => cache,
      logger,
    });

    expect(await store?.get('key')).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
  });

  it('turns failures of the cache into misses and one warning', async () => {
    const cache = createCache();
    for (const name of ['get', 'set', 'delete'] as const) {
      jest.spyOn(cache, name).mockRejectedValue(new Error(TOKEN));
    }
    const store = createTokenStore({
      encryptionKeys: [KEY],
      openCache: () => cache,
      logger,
    });

    expect(await store?.get('key')).toBeUndefined();
    await store?.set('key', token());
    await store?.remove('key');

    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls.flat().join()).not.toContain(TOKEN);
  });
});
