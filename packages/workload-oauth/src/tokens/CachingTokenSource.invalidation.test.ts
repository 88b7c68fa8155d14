import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { CachingTokenSource } from './CachingTokenSource';

function createSource() {
  let number = 0;
  const grant = jest.fn(async () => {
    number++;
    return { value: new Secret(`token-${number}`), lifetimeSeconds: 300 };
  });
  const clock = FakeClock.create();
  const source = CachingTokenSource.create({
    grant,
    bufferMs: 60_000,
    clock,
    random: () => 0.5,
  });
  return { grant, source };
}

describe('CachingTokenSource, refused tokens', () => {
  it('drops the cached token when it is the refused one', async () => {
    const { grant, source } = createSource();
    const refused = await source.getAccessToken();

    source.invalidate(refused);

    expect((await source.getAccessToken()).value.reveal()).toBe('token-2');
    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('keeps a newer token when an older one is refused late', async () => {
    const { grant, source } = createSource();
    const older = await source.getAccessToken();
    source.invalidate(older);
    const newer = await source.getAccessToken();

    source.invalidate(older);

    expect(await source.getAccessToken()).toBe(newer);
    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('asks for one new token although a hundred callers were refused at once', async () => {
    const { grant, source } = createSource();
    const refused = await source.getAccessToken();

    await Promise.all(
      Array.from({ length: 100 }, async () => {
        source.invalidate(refused);
        return source.getAccessToken();
      }),
    );

    expect(grant).toHaveBeenCalledTimes(2);
  });

  it('leaves the tokens of other audiences alone', async () => {
    const { source } = createSource();
    const alpha = await source.getAccessToken({ audience: 'alpha' });
    const beta = await source.getAccessToken({ audience: 'beta' });

    source.invalidate(alpha);

    expect(await source.getAccessToken({ audience: 'beta' })).toBe(beta);
  });
});
