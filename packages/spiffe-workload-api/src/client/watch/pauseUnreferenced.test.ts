import { pauseUnreferenced } from './pauseUnreferenced';

describe('pauseUnreferenced', () => {
  it('ends at once when the signal is aborted, before or during the wait', async () => {
    const stop = new AbortController();
    const waiting = pauseUnreferenced(3_600_000, stop.signal);

    stop.abort();

    await expect(waiting).resolves.toBeUndefined();
    await expect(
      pauseUnreferenced(3_600_000, stop.signal),
    ).resolves.toBeUndefined();
  });

  it('ends by itself', async () => {
    const { signal } = new AbortController();

    await expect(pauseUnreferenced(0, signal)).resolves.toBeUndefined();
  });
});
