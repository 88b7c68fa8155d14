import { FakeClock } from 'boost-testkit';
import { kubernetes } from '../clientAuthentication/kubernetes';
import { spiffe } from '../clientAuthentication/spiffe';
import type { IssuerChange } from '../discovery/DiscoveredIssuer';
import { StandInScene } from '../testing/StandInScene';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { ClientCredentialsGrant } from './ClientCredentialsGrant';

describe('ClientCredentialsGrant when assertions are refused', () => {
  let scene: StandInScene;

  beforeEach(async () => {
    scene = await StandInScene.create();
  });

  afterEach(() => scene.stop());

  it('takes a refusal that may pass for no misconfiguration until half a minute has gone', async () => {
    const clock = FakeClock.create();
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: scene.tokenEndpoint,
      clientAuthentication: spiffe(
        scene.assertions.spiffe({ sub: 'spiffe://example.org/x' }),
      ),
      transport: scene.transport,
      wallMs: () => clock.wallMs(),
    });
    const codes: unknown[] = [];
    for (const seconds of [0, 15, 14, 1, 300]) {
      clock.advanceSeconds(seconds);
      await grant.request({}).catch(error => codes.push(error.code));
    }

    expect(codes).toEqual([
      'TOKEN_GRANT_REJECTED',
      'TOKEN_GRANT_REJECTED',
      'TOKEN_GRANT_REJECTED',
      'MISCONFIGURED',
      'MISCONFIGURED',
    ]);
  });

  it('is back within seconds after Keycloak has fetched changed keys', async () => {
    const clock = FakeClock.create();
    const manager = KeycloakTokenManager.create({
      tokenEndpoint: scene.tokenEndpoint,
      clientAuthentication: spiffe(scene.assertions.spiffe()),
      clock,
      // The longest waits that chance can make.
      random: () => 0.999,
    });
    const isGranted = () =>
      manager.getAccessToken().then(
        () => true,
        () => false,
      );
    scene.stale.keys = scene.cluster.readKeys();
    await scene.cluster.rotateKeys();

    let seconds = 0;
    while (!(await isGranted())) {
      clock.advanceSeconds(1);
      seconds++;
      if (seconds === 10) scene.stale.keys = undefined;
      expect(seconds).toBeLessThan(30);
    }
    manager.close();

    expect(seconds).toBeGreaterThanOrEqual(10);
    expect(seconds).toBeLessThanOrEqual(20);
  });

  it('reports a changed issuer when Keycloak refuses the audience, and does not adopt it', async () => {
    const clock = FakeClock.create();
    const changes: IssuerChange[] = [];
    const other = 'https://sso.example.com/realms/boost';
    let named = scene.issuer;
    const audiences: string[] = [];
    const source = scene.assertions.kubernetes();
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: scene.tokenEndpoint,
      clientAuthentication: kubernetes({
        getAssertion: request => {
          audiences.push(request.audience);
          return source.getAssertion(request);
        },
      }),
      transport: {
        post: request => scene.transport.post(request),
        get: async () => ({
          status: 200,
          headers: new Headers(),
          text: JSON.stringify({
            issuer: named,
            token_endpoint: 'https://evil.example.com/token',
          }),
        }),
        close() {},
      },
      onIssuerChanged: change => changes.push(change),
      wallMs: () => clock.wallMs(),
    });
    // The configured token endpoint is asked, whatever the metadata says.
    await grant.request({});
    named = other;
    scene.realm.answerNext(
      {
        status: 400,
        body: {
          error: 'invalid_client',
          error_description: 'Invalid token audience',
        },
      },
      2,
    );

    for (let tries = 0; tries < 2; tries++) {
      await expect(grant.request({})).rejects.toMatchObject({
        code: 'MISCONFIGURED',
        message: expect.stringContaining(`names ${other} as its issuer now`),
      });
      clock.advanceSeconds(120);
    }

    expect(changes).toEqual([{ pinned: scene.issuer, found: other }]);
    await grant.request({});
    expect(new Set(audiences)).toEqual(new Set([scene.issuer]));
  });

  it('explains the audience that was sent, not the one that would be sent now', async () => {
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: scene.tokenEndpoint,
      clientAuthentication: kubernetes(
        scene.assertions.kubernetes({ aud: 'https://other.example.com' }),
      ),
      transport: scene.transport,
      wallMs: () => Date.now(),
    });

    await expect(grant.request({})).rejects.toMatchObject({
      message: expect.stringContaining(
        'its audience is https://other.example.com',
      ),
    });
    expect(scene.assertions.made).toHaveLength(1);
  });

  it('keeps the words for what is not about the client', async () => {
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: scene.tokenEndpoint,
      clientAuthentication: spiffe(scene.assertions.spiffe()),
      transport: scene.transport,
      wallMs: () => Date.now(),
    });

    await expect(grant.request({ scopes: ['nope'] })).rejects.toMatchObject({
      code: 'TOKEN_GRANT_REJECTED',
      oauthError: 'invalid_scope',
      message: expect.stringContaining('may ask for these scopes'),
    });
  });
});
