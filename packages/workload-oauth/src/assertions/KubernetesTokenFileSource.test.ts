import { FakeClock } from 'boost-testkit';
import { expectNoLeak } from '../testing/expectNoLeak';
import { formatJwt } from '../testing/formatJwt';
import { TestFolder } from '../testing/TestFolder';
import { KubernetesTokenFileSource } from './KubernetesTokenFileSource';

const ISSUER = 'https://keycloak.example.com/realms/agents';
const SUBJECT = 'system:serviceaccount:team1:portal';

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('KubernetesTokenFileSource', () => {
  const clock = FakeClock.create();
  const nowSeconds = clock.wallMs() / 1000;
  let folder: TestFolder;
  let source: KubernetesTokenFileSource;

  beforeEach(async () => {
    folder = await TestFolder.create();
    source = KubernetesTokenFileSource.create({
      tokenFile: folder.path('token'),
      nowMs: () => clock.wallMs(),
    });
  });

  afterEach(() => folder.close());

  async function write(claims: Record<string, unknown>): Promise<string> {
    const token = formatJwt({
      sub: SUBJECT,
      aud: [ISSUER],
      exp: nowSeconds + 3600,
      ...claims,
    });
    await folder.write('token', `${token}\n`);
    return token;
  }

  /** What a request fails with. */
  async function failure(): Promise<unknown> {
    return source.getAssertion({ audience: ISSUER }).then(
      () => 'an assertion',
      (error: unknown) => error,
    );
  }

  /** Every one of these has to be in the message. */
  const saying = (...words: string[]) =>
    expect.stringMatching(
      new RegExp(words.map(word => `(?=.*${escape(word)})`).join('')),
    );

  it('gives the token that lies there, as a bearer assertion', async () => {
    const token = await write({});

    const assertion = await source.getAssertion({ audience: ISSUER });

    expect(assertion.value.reveal()).toBe(token);
    expect(assertion.type).toBe(
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    );
    expect(assertion.expiresAtMs).toBe((nowSeconds + 3600) * 1000);
    expectNoLeak(assertion, [token]);
  });

  it('gives the new token after the file was swapped', async () => {
    await write({ jti: 'first' });
    await source.getAssertion({ audience: ISSUER });
    const token = await write({ jti: 'second' });

    const { value } = await source.getAssertion({ audience: ISSUER });

    expect(value.reveal()).toBe(token);
  });

  it('names an expired token and for how long it has been so', async () => {
    const token = await write({ exp: nowSeconds - 40 });
    const failed = await failure();
    expect(failed).toMatchObject({
      code: 'ASSERTION_EXPIRED',
      message: saying(
        folder.path('token'),
        SUBJECT,
        'expired 40 s ago',
        'kubelet renews it',
      ),
    });
    await expect(source.check()).rejects.toMatchObject({
      code: 'ASSERTION_EXPIRED',
    });
    expectNoLeak(failed, [token]);
  });

  it('takes a token for expired in the second of its expiry', async () => {
    await write({ exp: nowSeconds });

    expect(await failure()).toMatchObject({ code: 'ASSERTION_EXPIRED' });
  });

  it('refuses the default service account and says why', async () => {
    await write({ sub: 'system:serviceaccount:team1:default' });

    expect(await failure()).toMatchObject({
      code: 'ASSERTION_SUBJECT_REFUSED',
      message: saying('every pod of the namespace team1', 'serviceAccountName'),
    });
    await expect(source.check()).rejects.toMatchObject({
      code: 'ASSERTION_SUBJECT_REFUSED',
    });
  });

  it('does not show a token to an issuer that it is not meant for', async () => {
    const token = await write({ aud: ['https://kubernetes.default.svc'] });

    const failed = await failure();
    expect(failed).toMatchObject({
      code: 'ASSERTION_AUDIENCE_MISMATCH',
      message: saying(
        'https://kubernetes.default.svc',
        `Set audience: ${ISSUER}`,
        'was not sent',
      ),
    });
    expectNoLeak(failed, [token]);
  });

  it('shows no token that is good elsewhere too', async () => {
    await write({ aud: [ISSUER, 'other'] });

    expect(await failure()).toMatchObject({
      code: 'ASSERTION_AUDIENCE_MISMATCH',
      message: expect.stringContaining('2 audiences'),
    });
  });

  it.each([
    ['a JWT-SVID', { sub: 'spiffe://example.org/x' }, 'no service account'],
    ['no subject', { sub: undefined }, 'without a subject'],
    ['a token for ever', { exp: undefined }, 'without an expiry'],
  ])('names what lies there instead: %s', async (_, claims, words) => {
    await write(claims);

    expect(await failure()).toMatchObject({
      code: 'ASSERTION_FILE_INVALID',
      message: saying(words),
    });
  });

  it('names a file with anything but one JWT in one line', async () => {
    const token = await write({});
    for (const [content, words] of [
      [`${token}\n${token}`, 'more than one line'],
      [`Bearer ${token}`, 'no JWT'],
      ['{"token":"x"}', 'no JWT'],
    ]) {
      await folder.write('token', content);
      const failed = await failure();
      expect(failed).toMatchObject({
        code: 'ASSERTION_FILE_INVALID',
        message: saying(words),
      });
      expectNoLeak(failed, [token]);
    }
  });
});
