import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { createCacheOpener } from './createCacheOpener';

function create(cache?: JsonObject) {
  return createCacheOpener({
    config: new ConfigReader({ backend: { cache } }),
    logger: { debug() {} },
  });
}

describe('createCacheOpener', () => {
  it('shares no cache that lies in the memory of one process', () => {
    expect(create()).toBeUndefined();
    expect(create({})).toBeUndefined();
    expect(create({ store: 'memory' })).toBeUndefined();
  });

  it('opens the cache that the configuration names', () => {
    // This client connects at its first use.
    const open = create({ store: 'redis', connection: 'redis://127.0.0.1:1' });

    expect(open?.(() => {})).toMatchObject({ get: expect.any(Function) });
  });

  it('refuses a cache that Backstage does not know', () => {
    expect(() => create({ store: 'nonesuch' })).toThrow(
      'Unknown cache store: nonesuch',
    );
  });
});
