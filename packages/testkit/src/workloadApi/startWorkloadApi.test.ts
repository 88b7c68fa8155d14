import { decodeJwt, decodeProtectedHeader } from 'jose';
import { RawWorkloadApiClient } from '../testing/RawWorkloadApiClient';
import { FakeClock } from '../time/FakeClock';
import { startWorkloadApi } from './startWorkloadApi';
import { encodeField } from './wire/encodeField';
import { readFields } from './wire/readFields';
import type { WorkloadApiStandIn } from './WorkloadApiStandIn';

const WEATHER = 'spiffe://example.org/ns/team1/sa/weather';
const FOR_A = encodeField(1, 'a');

let clock: FakeClock;
let agent: WorkloadApiStandIn;
let client: RawWorkloadApiClient;

beforeEach(async () => {
  clock = FakeClock.create();
  agent = await startWorkloadApi({ wallMs: () => clock.wallMs() });
  client = RawWorkloadApiClient.create(agent.address);
});

afterEach(async () => {
  client.close();
  await agent.stop();
});

/** The token in an answer: member 2 of member 1. */
async function fetchToken(): Promise<string> {
  const { answer } = await client.call('FetchJWTSVID', FOR_A);
  const [svid] = readFields(answer!).get(1)!;
  return String(readFields(svid).get(2)![0]);
}

describe('startWorkloadApi', () => {
  it('refuses as the agent of SPIRE does', async () => {
    const withId = (id: string) => Buffer.concat([FOR_A, encodeField(2, id)]);
    const ask = async (
      request: Buffer,
      header?: Record<string, string>,
    ): Promise<string | undefined> =>
      (await client.call('FetchJWTSVID', request, header)).refusal;
    const missing = '3 security header missing from request';

    expect(await ask(FOR_A, {})).toBe(missing);
    expect(await ask(FOR_A, { 'workload.spiffe.io': 'True' })).toBe(missing);
    expect(await ask(Buffer.alloc(0))).toBe('3 audience must be specified');
    expect(await ask(withId('joe'))).toBe(
      '3 invalid requested SPIFFE ID: scheme is missing or invalid',
    );
    expect(await ask(withId('spiffe://example.org/other'))).toBe(
      '7 no identity issued',
    );
  });

  it('refuses a caller without an entry every identity and bundle', async () => {
    await agent.setEntries([]);

    const refusals = [
      await client.call('FetchJWTSVID', FOR_A),
      await client.first('FetchX509SVID'),
      await client.first('FetchX509Bundles'),
      await client.first('FetchJWTBundles'),
    ];

    expect(refusals).toEqual(
      Array(4).fill({ refusal: '7 no identity issued' }),
    );
  });

  it('validates tokens and says why it refuses others', async () => {
    const token = await fetchToken();
    const validate = (audience: string, svid: string) =>
      client.call(
        'ValidateJWTSVID',
        Buffer.concat([encodeField(1, audience), encodeField(2, svid)]),
      );

    const { answer } = await validate('a', token);

    expect(readFields(answer!).get(1)?.map(String)).toEqual([WEATHER]);
    expect(await validate('zz', token)).toEqual({
      refusal: '3 expected audience in ["zz"] (audience=["a"])',
    });
    expect((await validate('a', 'junk')).refusal).toMatch(
      /^3 unable to parse JWT token: /,
    );
  });

  it('signs JWT-SVIDs with the claims and the header of SPIRE', async () => {
    const token = await fetchToken();
    const nowSeconds = clock.wallMs() / 1000;

    expect(decodeJwt(token)).toEqual({
      aud: ['a'],
      exp: nowSeconds + 300,
      iat: nowSeconds,
      sub: WEATHER,
    });
    expect(decodeProtectedHeader(token)).toEqual({
      alg: 'ES256',
      kid: expect.any(String),
      typ: 'JWT',
    });
  });

  it('gives the same token again until half of its life', async () => {
    const first = await fetchToken();
    clock.advanceSeconds(149);
    const before = await fetchToken();
    clock.advanceSeconds(1);
    const after = await fetchToken();

    expect(before).toBe(first);
    expect(after).not.toBe(first);
  });

  it('knows no calls for WIT-SVIDs', async () => {
    expect(await client.first('FetchWITSVID')).toEqual({
      refusal: '12 unknown method FetchWITSVID for service SpiffeWorkloadAPI',
    });
  });

  it('keeps streams open, and listens again at the same address', async () => {
    await client.first('FetchX509SVID');
    expect(agent.openStreams).toBe(1);

    await agent.kill();
    await agent.revive();
    const again = RawWorkloadApiClient.create(agent.address);
    const { answer } = await again.first('FetchX509SVID');
    again.close();

    expect(answer).toBeInstanceOf(Buffer);
  });

  it('answers wrongly when it is told to', async () => {
    agent.answerNext('FetchJWTSVID', Buffer.from('junk'));
    agent.answerNext('FetchJWTSVID', { code: 14, details: 'away' });

    expect(await client.call('FetchJWTSVID', FOR_A)).toEqual({
      answer: Buffer.from('junk'),
    });
    expect(await client.call('FetchJWTSVID', FOR_A)).toEqual({
      refusal: '14 away',
    });
    expect((await client.call('FetchJWTSVID', FOR_A)).answer).toBeDefined();
  });
});
