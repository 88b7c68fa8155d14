import { FakeClock } from 'boost-testkit';
import { expectNoLeak } from '../testing/expectNoLeak';
import { formatJwt } from '../testing/formatJwt';
import { TestFolder } from '../testing/TestFolder';
import { SpiffeSvidFileSource } from './SpiffeSvidFileSource';

const ISSUER = 'https://keycloak.example.com/realms/agents';

describe('SpiffeSvidFileSource', () => {
  const clock = FakeClock.create();
  const nowSeconds = clock.wallMs() / 1000;
  let folder: TestFolder;
  let source: SpiffeSvidFileSource;

  beforeEach(async () => {
    folder = await TestFolder.create();
    source = SpiffeSvidFileSource.create({
      svidFile: folder.path('jwt_svid.token'),
      nowMs: () => clock.wallMs(),
    });
  });

  afterEach(() => folder.close());

  async function write(claims: Record<string, unknown> = {}): Promise<string> {
    const svid = formatJwt({
      sub: 'spiffe://example.org/ns/team1/sa/portal',
      aud: [ISSUER],
      exp: nowSeconds + 300,
      ...claims,
    });
    await folder.write('jwt_svid.token', svid);
    return svid;
  }

  it('gives the JWT-SVID that lies there, as a SPIFFE assertion', async () => {
    const svid = await write();

    const { value, type } = await source.getAssertion({ audience: ISSUER });

    expect(value.reveal()).toBe(svid);
    expect(type).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-spiffe');
  });

  it.each([
    ['ASSERTION_FILE_INVALID', 'no SPIFFE ID', { sub: 'somebody' }],
    ['ASSERTION_EXPIRED', 'expired 1 s ago', { exp: nowSeconds - 1 }],
    ['ASSERTION_AUDIENCE_MISMATCH', 'Let the helper ask', { aud: ['other'] }],
  ])('names what is wrong with it: %s', async (code, words, claims) => {
    const svid = await write(claims);

    const failure: unknown = await source
      .getAssertion({ audience: ISSUER })
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({
      code,
      message: expect.stringContaining(words),
    });
    expectNoLeak(failure, [svid]);
  });

  it('names a missing file when it is checked', async () => {
    await expect(source.check()).rejects.toMatchObject({
      code: 'ASSERTION_FILE_MISSING',
      message: expect.stringContaining('helper'),
    });
  });
});
