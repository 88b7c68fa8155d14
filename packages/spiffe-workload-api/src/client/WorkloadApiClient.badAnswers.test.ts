import { inspect } from 'node:util';
import { encodeField, encodeMap } from 'boost-testkit';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import type { WorkloadApiClient } from './WorkloadApiClient';

const WEATHER = 'spiffe://example.org/ns/team1/sa/weather';
const NOTHING = Buffer.alloc(0);

let scene: WorkloadApiScene;

beforeEach(async () => {
  scene = await WorkloadApiScene.create();
});

afterEach(() => scene.close());

function concat(...parts: Uint8Array[]): Buffer {
  return Buffer.concat(parts);
}

/** A token for an audience, as the agent would sign it. */
function mint(subject: string, audience: string[]): Promise<string> {
  const issuedAtSeconds = scene.clock.wallMs() / 1000;
  return scene.agent.mintJwtSvid({
    subject,
    audience,
    issuedAtSeconds,
    expiresAtSeconds: issuedAtSeconds + 300,
  });
}

async function refusalOf(
  call: (client: WorkloadApiClient) => Promise<unknown>,
): Promise<string> {
  const error = await rejectionOf(call(scene.client()));
  expect(error.code).toBe('WORKLOAD_API_BAD_ANSWER');
  expect(inspect(error)).not.toContain('eyJ');
  return error.message;
}

describe('WorkloadApiClient, answers that break the standard', () => {
  it('refuses empty answers of every kind', async () => {
    const refused = [];
    for (const call of [
      (client: WorkloadApiClient) => client.fetchJwtSvid({ audience: 'a' }),
      (client: WorkloadApiClient) => client.fetchX509Context(),
      (client: WorkloadApiClient) => client.fetchX509Bundles(),
      (client: WorkloadApiClient) => client.fetchJwtBundles(),
    ]) {
      for (const method of [
        'FetchJWTSVID',
        'FetchX509SVID',
        'FetchX509Bundles',
        'FetchJWTBundles',
      ] as const) {
        scene.agent.answerNext(method, NOTHING);
      }
      refused.push(await refusalOf(call));
    }

    expect(refused.every(message => message.includes('there is no'))).toBe(
      true,
    );
  });

  it('refuses a JWT-SVID that is not what was asked for', async () => {
    const answer = async (announced: string, token: string) => {
      scene.agent.answerNext(
        'FetchJWTSVID',
        encodeField(
          1,
          concat(encodeField(1, announced), encodeField(2, token)),
        ),
      );
      return refusalOf(client =>
        client.fetchJwtSvid({
          audience: ['a', 'b'],
        }),
      );
    };

    const good = await mint(WEATHER, ['a', 'b']);
    const stranger = 'spiffe://example.org/stranger';
    expect(await answer(stranger, good)).toMatch(/another SPIFFE ID/);
    expect(await answer(WEATHER, await mint(WEATHER, ['a']))).toMatch(
      /lacks an audience/,
    );
    expect(await answer(WEATHER, await mint(WEATHER, ['z']))).toMatch(
      /unusable/,
    );
    expect(await answer('joe', await mint('joe', ['a', 'b']))).toMatch(
      /unusable/,
    );
    expect(await answer(WEATHER, 'junk')).toMatch(/unusable/);
  });

  it('refuses an X.509-SVID without SPIFFE ID, key or bundle, or with those of another', async () => {
    const { certificate, keyPem } = await scene.agent.mintCertificate(
      '/ns/team1/sa/weather',
    );
    const { keyPem: otherKeyPem } = await scene.agent.mintCertificate('/other');
    const der = (pem: string) =>
      Buffer.from(pem.replace(/-----.*?-----|\s/g, ''), 'base64');
    const parts = {
      id: WEATHER,
      chain: certificate.raw as Uint8Array,
      key: der(keyPem) as Uint8Array,
      bundle: certificate.raw as Uint8Array,
    };
    const answer = async (change: Partial<typeof parts>) => {
      const { id, chain, key, bundle } = { ...parts, ...change };
      const svid = concat(
        encodeField(1, id),
        encodeField(2, chain),
        encodeField(3, key),
        encodeField(4, bundle),
      );
      scene.agent.answerNext('FetchX509SVID', encodeField(1, svid));
      return refusalOf(client => client.fetchX509Context());
    };

    expect(await answer({ id: '' })).toMatch(/no SPIFFE ID/);
    expect(await answer({ id: 'spiffe://example.org/x' })).toMatch(/announced/);
    expect(await answer({ chain: NOTHING })).toMatch(/unusable/);
    expect(await answer({ key: NOTHING })).toMatch(/unusable/);
    expect(await answer({ key: der(otherKeyPem) })).toMatch(/does not fit/);
    expect(await answer({ bundle: NOTHING })).toMatch(/no bundle/);
    expect(await answer({ bundle: Buffer.from('junk') })).toMatch(/unusable/);
  });

  it('refuses bundles of what is no trust domain, and unreadable ones', async () => {
    const answer = async (id: string, jwks: string) => {
      scene.agent.answerNext(
        'FetchJWTBundles',
        encodeMap(1, new Map([[id, jwks]])),
      );
      return refusalOf(client => client.fetchJwtBundles());
    };

    expect(await answer('https://example.org', '{"keys":[]}')).toMatch(
      /unusable/,
    );
    expect(await answer('spiffe://example.org', 'junk')).toMatch(/unusable/);
  });

  it('takes a trust domain named __proto__ for one like others', async () => {
    scene.agent.answerNext(
      'FetchJWTBundles',
      encodeMap(1, new Map([['__proto__', '{"keys":[]}']])),
    );

    const bundles = await scene.client().fetchJwtBundles();

    expect(bundles.trustDomains.map(String)).toEqual(['__proto__']);
    expect(Object.prototype).not.toHaveProperty('keys');
  });

  it('refuses a verdict that is about another identity', async () => {
    const token = await mint(WEATHER, ['a']);
    scene.agent.answerNext(
      'ValidateJWTSVID',
      encodeField(1, 'spiffe://example.org/other'),
    );

    expect(
      await refusalOf(client =>
        client.validateJwtSvid({ audience: 'a', token }),
      ),
    ).toMatch(/another SPIFFE ID/);
  });
});
