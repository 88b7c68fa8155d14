import type { Issuer } from 'boost-testkit';
import { expectFailure } from '../testing/expectFailure';
import { FaultScene } from '../testing/FaultScene';
import { useFaultScene } from '../testing/useFaultScene';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

const PAGE = { 'content-type': 'text/html' };

const unfit = (expiresIn: unknown) => ({
  status: 200,
  body: { access_token: 'x', token_type: 'Bearer', expires_in: expiresIn },
});

const faults: Record<string, Parameters<Issuer['answerNext']>[0]> = {
  hangs: () => {},
  breaksOff: (_request, response) => void response.write('{"access_token'),
  resets: (_request, response) => void response.socket!.resetAndDestroy(),
  status500: { status: 500 },
  status429: { status: 429, headers: { 'retry-after': '20' } },
  wrongSecret: { status: 401, body: { error: 'unauthorized_client' } },
  html: { status: 200, headers: PAGE, body: '<p>hello</p>' },
  megabyte: { status: 200, body: 'x'.repeat(1_048_576) },
  noJson: { status: 200, body: '{' },
  lifetimeOfNothing: unfit(0),
  lifetimeAsText: unfit('300'),
  negativeLifetime: unfit(-5),
};

describe('KeycloakTokenManager with a token that lives', () => {
  let issuer: Issuer;
  let scene: FaultScene;

  useFaultScene(started => {
    scene = started;
    issuer = started.issuer;
  });

  it('serves the token past its buffer through every fault of the issuer', async () => {
    for (const [name, fault] of Object.entries(faults)) {
      const own = FaultScene.create(issuer);
      const token = await own.ageToken();
      issuer.answerNext(fault);

      const served = [await own.token(), await own.token()];
      const { posts } = own;
      await own.end();

      expect({ name, served, posts }).toEqual({
        name,
        served: [token, token],
        posts: 2,
      });
    }
  });

  it('serves the token past its buffer while the port is closed', async () => {
    const away = await FaultScene.startIssuer();
    const abandoned = FaultScene.create(away);
    const token = await abandoned.ageToken();
    await away.stop();

    expect(await abandoned.token()).toBe(token);
    abandoned.clock.advanceSeconds(49.999);
    expect(await abandoned.token()).toBe(token);

    abandoned.clock.advanceSeconds(0.001);
    const error = await expectFailure(abandoned);
    expect(error.code).toBe('TOKEN_ENDPOINT_UNREACHABLE');
    await abandoned.end();
  });

  it('serves the token past its buffer when its successor expired on its way', async () => {
    const token = await scene.ageToken();
    issuer.answerNext((_request, response) => {
      scene.clock.advanceSeconds(5);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(unfit(5).body));
    });

    expect(await scene.token()).toBe(token);
  });

  it('replaces the token as soon as the issuer is well again', async () => {
    const token = await scene.ageToken();
    issuer.answerNext({ status: 500 });
    expect(await scene.token()).toBe(token);

    scene.clock.advanceSeconds(0.5);
    expect(await scene.token()).not.toBe(token);
    expect(scene.posts).toBe(3);
  });
});
