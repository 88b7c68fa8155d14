import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { CachingTokenSource } from './CachingTokenSource';
import type { TokenRequest } from './TokenRequest';

function createSource(
  grant: (request: TokenRequest) => Promise<string>,
): CachingTokenSource {
  return CachingTokenSource.create({
    grant: async request => ({
      value: new Secret(await grant(request)),
      lifetimeSeconds: 300,
    }),
    bufferMs: 60_000,
    clock: FakeClock.create(),
    random: () => 0.5,
  });
}

describe('CachingTokenSource, many callers', () => {
  it('shares one flight among callers that arrive while it is under way', async () => {
    let land: (token: string) => void = () => {};
    const grant = jest.fn(
      () => new Promise<string>(resolve => (land = resolve)),
    );
    const source = createSource(grant);

    const first = source.getAccessToken();
    const second = source.getAccessToken();
    land('one');

    expect(await second).toBe(await first);
    expect(grant).toHaveBeenCalledTimes(1);
  });

  it('takes scopes in another order for the same token', async () => {
    const grant = jest.fn(async () => 'token');
    const source = createSource(grant);

    const tokens = await Promise.all([
      source.getAccessToken({ scopes: ['a', 'b'] }),
      source.getAccessToken({ scopes: ['b', 'a'] }),
      source.getAccessToken({ scopes: ['b', 'a', 'b'] }),
    ]);

    expect(new Set(tokens).size).toBe(1);
    expect(grant).toHaveBeenCalledTimes(1);
  });

  it('keeps tokens for different audiences apart', async () => {
    const source = createSource(async ({ audience }) => `for-${audience}`);

    const alpha = await source.getAccessToken({ audience: 'alpha' });
    const beta = await source.getAccessToken({ audience: 'beta' });

    expect(alpha.value.reveal()).toBe('for-alpha');
    expect(beta.value.reveal()).toBe('for-beta');
    expect(await source.getAccessToken({ audience: 'alpha' })).toBe(alpha);
  });

  it('does not let an audience and a scope of the same name share a token', async () => {
    const grant = jest.fn(async () => 'token');
    const source = createSource(grant);

    await source.getAccessToken({ audience: 'alpha' });
    await source.getAccessToken({ scopes: ['alpha'] });

    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('gives every waiting caller the failure, and keeps no failure as a token', async () => {
    const failure = new Error('issuer is away');
    const grant = jest.fn<Promise<string>, []>().mockRejectedValue(failure);
    const source = createSource(grant);

    const waiting = [source.getAccessToken(), source.getAccessToken()];

    expect(await Promise.allSettled(waiting)).toEqual([
      { status: 'rejected', reason: failure },
      { status: 'rejected', reason: failure },
    ]);
    expect(grant).toHaveBeenCalledTimes(1);
  });

  it("never lets one key's trouble block another", async () => {
    const source = createSource(async ({ audience }) => {
      if (audience === 'broken') throw new Error('no such audience');
      return `for-${audience}`;
    });

    await expect(source.getAccessToken({ audience: 'broken' })).rejects.toThrow(
      'no such audience',
    );

    const alpha = await source.getAccessToken({ audience: 'alpha' });
    expect(alpha.value.reveal()).toBe('for-alpha');
  });

  it('forgets the keys that were used longest ago', async () => {
    const grant = jest.fn(async () => 'token');
    const source = createSource(grant);
    for (let i = 0; i <= 1_000; i++) {
      await source.getAccessToken({ audience: `a${i}` });
    }

    await source.getAccessToken({ audience: 'a1000' });
    expect(grant).toHaveBeenCalledTimes(1_001);
    await source.getAccessToken({ audience: 'a0' });
    expect(grant).toHaveBeenCalledTimes(1_002);
  });

  it('refuses callers after it was closed', async () => {
    const source = createSource(async () => 'token');
    await source.getAccessToken();

    source.close();

    await expect(source.getAccessToken()).rejects.toMatchObject({
      code: 'TOKEN_SOURCE_CLOSED',
    });
  });

  it('gives no token to callers whose flight lands after it was closed', async () => {
    let land: (token: string) => void = () => {};
    const source = createSource(() => new Promise(resolve => (land = resolve)));
    const waiting = source.getAccessToken();

    source.close();
    land('late');

    await expect(waiting).rejects.toMatchObject({
      code: 'TOKEN_SOURCE_CLOSED',
    });
  });
});
