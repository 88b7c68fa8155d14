import { mockCredentials } from '@backstage/backend-test-utils';
import type { Caller } from '../authorization/Caller';
import { RequestLimit } from './RequestLimit';

const warn = jest.fn();

function user(name: string): Caller {
  const userEntityRef = `user:default/${name}`;
  const credentials = mockCredentials.user(userEntityRef);
  return { credentials, userEntityRef, fingerprint: name };
}

const alice = user('alice');

function create(requestsPerMinute: number): RequestLimit {
  return RequestLimit.create({ requestsPerMinute, logger: { warn } });
}

async function spend(limit: RequestLimit, caller: Caller, count: number) {
  for (let each = 0; each < count; each++) await limit.admit(caller);
}

describe('RequestLimit', () => {
  beforeEach(() => {
    warn.mockReset();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('admits as many requests as a minute may have, and refuses the next', async () => {
    const limit = create(3);
    await spend(limit, alice, 3);
    await expect(limit.admit(alice)).rejects.toMatchObject({
      name: 'TooManyRequestsError',
      code: 'TOO_MANY_REQUESTS',
      statusCode: 429,
      message: expect.stringContaining(
        'raise boost.kagenti.limits.requestsPerMinute',
      ),
      retryAfterSeconds: 60,
    });
  });

  it('counts each user apart', async () => {
    const limit = create(1);
    await spend(limit, alice, 1);
    await expect(limit.admit(alice)).rejects.toThrow('more than 1');
    await expect(limit.admit(user('bob'))).resolves.toBeUndefined();
  });

  it('tells the whole seconds until the minute is over, and admits again then', async () => {
    const limit = create(1);
    await spend(limit, alice, 1);
    jest.advanceTimersByTime(20_001);
    await expect(limit.admit(alice)).rejects.toMatchObject({
      retryAfterSeconds: 40,
    });
    jest.advanceTimersByTime(39_998);
    await expect(limit.admit(alice)).rejects.toMatchObject({
      retryAfterSeconds: 1,
    });
    jest.advanceTimersByTime(1);
    await expect(limit.admit(alice)).resolves.toBeUndefined();
  });

  it('does not let refused requests make the wait longer', async () => {
    const limit = create(1);
    await spend(limit, alice, 1);
    jest.advanceTimersByTime(59_000);
    await expect(limit.admit(alice)).rejects.toThrow();
    jest.advanceTimersByTime(1_000);
    await expect(limit.admit(alice)).resolves.toBeUndefined();
  });

  it('writes one warning for each minute in which a caller is refused', async () => {
    const limit = create(2);
    for (const times of [1, 2]) {
      await spend(limit, alice, 2);
      for (let each = 0; each < 5; each++) {
        await expect(limit.admit(alice)).rejects.toThrow();
      }
      expect(warn).toHaveBeenCalledTimes(times);
      jest.advanceTimersByTime(60_000);
    }
    expect(warn).toHaveBeenLastCalledWith(
      expect.stringMatching(
        /^user:default\/alice has made more than 2 requests .*boost\.kagenti\.limits\.requestsPerMinute/,
      ),
    );
  });

  it('forgets a caller with the minute', async () => {
    const limit = create(5);
    await spend(limit, alice, 1);
    await spend(limit, user('bob'), 1);
    expect(jest.getTimerCount()).toBe(2);
    jest.advanceTimersByTime(60_000);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('counts nothing when the limit is 0', async () => {
    const limit = create(0);
    await spend(limit, alice, 1_000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
