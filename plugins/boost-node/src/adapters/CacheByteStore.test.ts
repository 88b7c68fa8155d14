import type { CacheService } from '@backstage/backend-plugin-api';
import { FakeClock } from 'boost-testkit';
import { CacheByteStore } from './CacheByteStore';

/** A cache whose client can lose its connection for good. */
class FragileCache {
  isDead = false;
  isSlow = false;
  readonly late: (() => void)[] = [];

  async get(): Promise<string> {
    if (this.isDead) await new Promise(() => {});
    if (this.isSlow) await new Promise<void>(done => this.late.push(done));
    return 'text';
  }
}

describe('CacheByteStore', () => {
  let clock: FakeClock;
  let caches: FragileCache[];
  let bytes: CacheByteStore;
  let tellError: (error: Error) => void;

  beforeEach(() => {
    clock = FakeClock.create();
    caches = [];
    bytes = CacheByteStore.create({
      openCache(onError) {
        tellError = onError;
        const cache = new FragileCache();
        caches.push(cache);
        return cache as unknown as CacheService;
      },
      clock,
    });
  });

  it('opens the cache at the first call and keeps it', async () => {
    expect(caches).toHaveLength(0);

    expect(await bytes.get('name')).toBe('text');
    clock.advanceSeconds(3600);
    expect(await bytes.get('name')).toBe('text');

    expect(caches).toHaveLength(1);
  });

  it('opens the cache anew when its client never answers', async () => {
    await bytes.get('name');
    caches[0].isDead = true;

    bytes.get('name');
    clock.advanceSeconds(19);
    bytes.get('name');
    expect(caches).toHaveLength(1);

    clock.advanceSeconds(1);
    expect(await bytes.get('name')).toBe('text');
    expect(await bytes.get('name')).toBe('text');
    expect(caches).toHaveLength(2);
  });

  it('keeps a client that is slow', async () => {
    await bytes.get('name');
    caches[0].isSlow = true;

    const answer = bytes.get('name');
    clock.advanceSeconds(19);
    caches[0].late.forEach(done => done());
    expect(await answer).toBe('text');
    caches[0].isSlow = false;
    clock.advanceSeconds(30);
    await bytes.get('name');

    expect(caches).toHaveLength(1);
  });

  it('fails the call that Redis answered with an error, which the cache keeps to itself', async () => {
    await bytes.get('name');
    jest.spyOn(caches[0], 'get').mockImplementationOnce(async () => {
      tellError(new Error('NOAUTH Authentication required.'));
      return undefined as unknown as string;
    });

    await expect(bytes.get('name')).rejects.toThrow('NOAUTH');
    expect(await bytes.get('name')).toBe('text');
    expect(caches).toHaveLength(1);
  });

  it('keeps a client that refuses', async () => {
    await bytes.get('name');
    jest.spyOn(caches[0], 'get').mockRejectedValueOnce(new Error('refused'));

    await expect(bytes.get('name')).rejects.toThrow('refused');
    clock.advanceSeconds(30);
    await bytes.get('name');

    expect(caches).toHaveLength(1);
  });
});
