import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import type { TokenStore } from '../tokens/TokenStore';
import { CarefulTokenStore } from './CarefulTokenStore';

const TOKEN = {
  value: new Secret('marked-token-2b7a'),
  expiresAtMs: 1,
  lifetimeSeconds: 300,
};

describe('CarefulTokenStore', () => {
  const inner = { get: jest.fn(), set: jest.fn(), remove: jest.fn() };
  const warn = jest.fn();
  const rejections = jest.fn();
  let clock: FakeClock;
  let store: TokenStore;

  beforeEach(() => {
    jest.useFakeTimers();
    jest.resetAllMocks();
    process.on('unhandledRejection', rejections);
    clock = FakeClock.create();
    store = CarefulTokenStore.create({ store: inner, warn, clock });
  });

  afterEach(() => {
    process.off('unhandledRejection', rejections);
    jest.useRealTimers();
  });

  /** Every way to call the store, for rules that hold for all. */
  const calls: [keyof TokenStore, () => Promise<unknown>][] = [
    ['get', () => store.get('k')],
    ['set', () => store.set('k', TOKEN)],
    ['remove', () => store.remove('k')],
  ];

  it('passes calls and answers through', async () => {
    inner.get.mockResolvedValue(TOKEN);

    expect(await store.get('k')).toBe(TOKEN);
    await store.set('k', TOKEN);
    await store.remove('k');

    expect(inner.get).toHaveBeenCalledWith('k');
    expect(inner.set).toHaveBeenCalledWith('k', TOKEN);
    expect(inner.remove).toHaveBeenCalledWith('k');
    expect(warn).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each(calls)('waits 250 ms at most when %s hangs', async (name, call) => {
    inner[name].mockReturnValue(new Promise(() => {}));
    const answered = jest.fn();
    const answer = call().then(answered);

    await jest.advanceTimersByTimeAsync(249);
    expect(answered).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await answer;

    expect(answered).toHaveBeenCalledWith(undefined);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('(no answer within 250 ms)'),
    );
  });

  it.each(calls)('never fails although %s does', async (name, call) => {
    inner[name].mockRejectedValueOnce(new Error('marked-token-2b7a'));
    expect(await call()).toBeUndefined();

    clock.advanceSeconds(60);
    inner[name].mockImplementationOnce(() => {
      throw Object.assign(new Error('marked-token-2b7a'), {
        code: 'ECONNREFUSED',
      });
    });
    expect(await call()).toBeUndefined();

    expect(warn.mock.calls.flat()).toEqual([
      expect.stringContaining('(Error)'),
      expect.stringContaining('(ECONNREFUSED)'),
    ]);
    expect(warn.mock.calls.join()).not.toContain('marked');
  });

  it('skips the store for thirty seconds after trouble', async () => {
    inner.get.mockRejectedValueOnce(new Error('away'));
    await store.get('k');
    inner.get.mockResolvedValue(TOKEN);

    clock.advanceSeconds(29);
    expect(await store.get('k')).toBeUndefined();
    await store.set('k', TOKEN);
    await store.remove('k');
    expect(inner.get).toHaveBeenCalledTimes(1);
    expect(inner.set).not.toHaveBeenCalled();
    expect(inner.remove).not.toHaveBeenCalled();

    clock.advanceSeconds(1);
    expect(await store.get('k')).toBe(TOKEN);
    await store.set('k', TOKEN);
    expect(inner.set).toHaveBeenCalledTimes(1);
  });

  it('warns once a minute however often the store fails', async () => {
    inner.get.mockRejectedValue(new Error('away'));

    for (let seconds = 0; seconds < 180; seconds++) {
      await store.get('k');
      clock.advanceSeconds(1);
    }

    expect(inner.get).toHaveBeenCalledTimes(6);
    expect(warn).toHaveBeenCalledTimes(3);
  });

  it('drops answers that come late', async () => {
    const late: { resolve(value: unknown): void; reject(e: unknown): void }[] =
      [];
    inner.get.mockImplementation(
      () =>
        new Promise((resolve, reject) => {
          late.push({ resolve, reject });
        }),
    );
    const answers = Promise.all([store.get('k'), store.get('k')]);
    await jest.advanceTimersByTimeAsync(250);
    expect(await answers).toEqual([undefined, undefined]);

    late[0].resolve(TOKEN);
    late[1].reject(new Error('late'));
    jest.useRealTimers();
    // Node tells of unhandled rejections before the next turn begins.
    await new Promise(resolve => setImmediate(resolve));

    expect(rejections).not.toHaveBeenCalled();
    expect(await store.get('k')).toBeUndefined();
    expect(inner.get).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
