import { FakeClock } from 'boost-testkit';
import { SpiffeId } from 'spiffe-workload-api';
import { expectNoLeak } from '../testing/expectNoLeak';
import type { JwtSvidProvider } from './JwtSvidProvider';
import { SpiffeWorkloadApiSource } from './SpiffeWorkloadApiSource';

const ISSUER = 'https://keycloak.example.com/realms/agents';
const SVID = 'marked-svid-8a1c';

describe('SpiffeWorkloadApiSource', () => {
  const clock = FakeClock.create();
  const nowMs = () => clock.wallMs();

  function provide(lifetimeMs: number) {
    const requests: unknown[] = [];
    const provider: JwtSvidProvider = {
      async fetchJwtSvid({ audience, subject }) {
        requests.push({ audience, subject: subject?.toString() });
        return {
          expiresAtMs: clock.wallMs() + lifetimeMs,
          marshal: () => SVID,
        };
      },
    };
    return { provider, requests };
  }

  it('asks the Workload API for an SVID for the issuer', async () => {
    const { provider, requests } = provide(1);
    const subject = SpiffeId.parse('spiffe://example.org/portal');
    const source = SpiffeWorkloadApiSource.create({ provider, subject, nowMs });

    const assertion = await source.getAssertion({ audience: ISSUER });

    expect(assertion.value.reveal()).toBe(SVID);
    expect(assertion.type).toMatch(/:jwt-spiffe$/);
    expect(requests).toEqual([
      { audience: ISSUER, subject: 'spiffe://example.org/portal' },
    ]);
    expectNoLeak(assertion, [SVID]);
  });

  it('names an SVID that has expired', async () => {
    const { provider } = provide(0);
    const source = SpiffeWorkloadApiSource.create({ provider, nowMs });

    const failure = await source
      .getAssertion({ audience: ISSUER })
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'ASSERTION_EXPIRED' });
    expectNoLeak(failure, [SVID]);
  });

  it('says what the Workload API failed with', async () => {
    const cause = Object.assign(new Error('no\nagent'), {
      code: 'WORKLOAD_API_UNREACHABLE',
    });
    const source = SpiffeWorkloadApiSource.create({
      provider: { fetchJwtSvid: () => Promise.reject(cause) },
    });

    await expect(
      source.getAssertion({ audience: ISSUER }),
    ).rejects.toMatchObject({
      code: 'ASSERTION_SOURCE_UNAVAILABLE',
      message: expect.stringContaining('WORKLOAD_API_UNREACHABLE, no agent.'),
      cause,
    });
  });

  it('gives up on a Workload API that never answers', async () => {
    const source = SpiffeWorkloadApiSource.create({
      provider: { fetchJwtSvid: () => new Promise(() => {}) },
      timeoutMs: 20,
    });

    await expect(
      source.getAssertion({ audience: ISSUER }),
    ).rejects.toMatchObject({
      code: 'ASSERTION_SOURCE_UNAVAILABLE',
      message: expect.stringContaining('no answer within 20 ms'),
    });
  });

  it('ends the wait of a caller who has had enough', async () => {
    const source = SpiffeWorkloadApiSource.create({
      provider: { fetchJwtSvid: () => new Promise(() => {}) },
    });
    const caller = new AbortController();
    const waiting = source.getAssertion({
      audience: ISSUER,
      signal: caller.signal,
    });

    caller.abort(new Error('enough'));

    await expect(waiting).rejects.toMatchObject({
      message: expect.stringContaining('enough'),
    });
  });
});
