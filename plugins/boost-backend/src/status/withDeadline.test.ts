import { withDeadline } from './withDeadline';

describe('withDeadline', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('yields what the work yields and leaves no timer behind', async () => {
    await expect(withDeadline(async () => 'done', 5)).resolves.toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('passes a failure on', async () => {
    await expect(
      withDeadline(async () => {
        throw new Error('refused');
      }, 5),
    ).rejects.toThrow('refused');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives up at the deadline and aborts the work', async () => {
    let signal: AbortSignal | undefined;
    const waiting = withDeadline(given => {
      signal = given;
      return new Promise<string>((_, reject) => {
        given.addEventListener('abort', () => reject(given.reason));
      });
    }, 5);
    jest.advanceTimersByTime(4_999);
    expect(signal?.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    await expect(waiting).resolves.toBeUndefined();
    expect(signal?.aborted).toBe(true);
  });
});
