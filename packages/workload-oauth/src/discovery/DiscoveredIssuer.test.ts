import { FakeClock } from 'boost-testkit';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { TokenEndpointAnswer } from '../http/TokenEndpointTransport';
import { DiscoveredIssuer, type IssuerChange } from './DiscoveredIssuer';

const ISSUER = 'https://keycloak.example.com/realms/agents';
const OTHER = 'https://sso.example.com/realms/agents';

/** A realm's metadata, and whoever reads it. */
function createScene() {
  const clock = FakeClock.create();
  const urls: string[] = [];
  const changes: IssuerChange[] = [];
  const answers: (() => Promise<TokenEndpointAnswer>)[] = [];
  /** What the metadata names. */
  const realm = { issuer: ISSUER };
  return {
    clock,
    urls,
    changes,
    realm,
    /** Lets the next reading go wrong. */
    answerNext: (answer: () => Promise<TokenEndpointAnswer>) =>
      void answers.push(answer),
    issuer: DiscoveredIssuer.create({
      tokenEndpoint: new URL(
        'https://keycloak.svc.example:8443/realms/agents/protocol/openid-connect/token',
      ),
      transport: {
        post: () => Promise.reject(new Error('not a token request')),
        get: async ({ url }) => {
          urls.push(url);
          const answer = answers.shift();
          return answer ? answer() : metadata(realm);
        },
        close() {},
      },
      onIssuerChanged: change => changes.push(change),
      nowMs: () => clock.wallMs(),
    }),
  };
}

function metadata(document: object): TokenEndpointAnswer {
  return {
    status: 200,
    headers: new Headers(),
    text: JSON.stringify(document),
  };
}

describe('DiscoveredIssuer', () => {
  it('fetches the metadata when it is first asked, once for all who wait', async () => {
    const { issuer, urls } = createScene();
    expect(urls).toEqual([]);

    const found = await Promise.all(
      Array.from({ length: 50 }, () => issuer.getIssuer()),
    );

    expect(new Set(found)).toEqual(new Set([ISSUER]));
    expect(urls).toEqual([
      'https://keycloak.svc.example:8443/realms/agents/.well-known/openid-configuration',
    ]);
  });

  it('keeps the issuer for the life of the process', async () => {
    const scene = createScene();
    await scene.issuer.getIssuer();
    scene.realm.issuer = OTHER;
    scene.clock.advanceSeconds(86_400);

    expect(await scene.issuer.getIssuer()).toBe(ISSUER);
    expect(scene.urls).toHaveLength(1);
  });

  it('tries again after a failure, which everybody who waited is told', async () => {
    const scene = createScene();
    const cause = new WorkloadOAuthError('TOKEN_ENDPOINT_UNREACHABLE', 'away');
    scene.answerNext(() => Promise.reject(cause));

    const outcomes = await Promise.allSettled([
      scene.issuer.getIssuer(),
      scene.issuer.getIssuer(),
    ]);

    expect(outcomes).toEqual([
      { status: 'rejected', reason: cause },
      { status: 'rejected', reason: cause },
    ]);
    expect(scene.urls).toHaveLength(1);
    expect(await scene.issuer.getIssuer()).toBe(ISSUER);
  });

  it('reports another issuer once and does not adopt it', async () => {
    const scene = createScene();
    await scene.issuer.getIssuer();
    scene.realm.issuer = OTHER;

    for (let looks = 0; looks < 3; looks++) {
      expect(await scene.issuer.lookAgain()).toBe(OTHER);
      scene.clock.advanceSeconds(60);
    }

    expect(scene.changes).toEqual([{ pinned: ISSUER, found: OTHER }]);
    expect(await scene.issuer.getIssuer()).toBe(ISSUER);
  });

  it('reports each of several other issuers, and not without end', async () => {
    const scene = createScene();
    await scene.issuer.getIssuer();
    for (let index = 0; index < 30; index++) {
      scene.realm.issuer = OTHER.replace('//', `//${index}.`);
      await scene.issuer.lookAgain();
      scene.clock.advanceSeconds(60);
    }

    expect(scene.changes).toHaveLength(10);
    expect(scene.changes[9].found).toBe(OTHER.replace('//', '//9.'));
  });

  it('looks again at most once a minute', async () => {
    const scene = createScene();
    await scene.issuer.getIssuer();
    await scene.issuer.lookAgain();
    scene.realm.issuer = OTHER;

    scene.clock.advanceSeconds(59);
    expect(await scene.issuer.lookAgain()).toBe(ISSUER);
    expect(scene.urls).toHaveLength(2);

    scene.clock.advanceSeconds(1);
    expect(await scene.issuer.lookAgain()).toBe(OTHER);
  });

  it('says nothing when the second look fails', async () => {
    const scene = createScene();
    await scene.issuer.getIssuer();
    scene.answerNext(() => Promise.reject(new Error('away')));

    expect(await scene.issuer.lookAgain()).toBeUndefined();
    expect(scene.changes).toEqual([]);
  });

  it('outlives a listener that throws', async () => {
    const scene = createScene();
    const { issuer } = scene;
    await issuer.getIssuer();
    scene.changes.push = () => {
      throw new Error('a listener in trouble');
    };
    scene.realm.issuer = OTHER;

    expect(await issuer.lookAgain()).toBe(OTHER);
  });

  it('asks for an issuer when the transport cannot read metadata', async () => {
    const issuer = DiscoveredIssuer.create({
      tokenEndpoint: new URL(`${ISSUER}/protocol/openid-connect/token`),
      transport: { post: () => Promise.reject(new Error('no')), close() {} },
    });

    await expect(issuer.getIssuer()).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      message: expect.stringContaining('set issuer'),
    });
  });

  it('refuses a token endpoint that is not of a realm', () => {
    const tokenEndpoint = new URL(
      'https://keycloak.example.com/token?secret=1',
    );

    expect(() =>
      DiscoveredIssuer.create({
        tokenEndpoint,
        transport: { post: () => Promise.reject(new Error('no')), close() {} },
      }),
    ).toThrow(
      expect.objectContaining({
        code: 'INVALID_OPTION',
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});
