import type { Issuer } from 'boost-testkit';
import { expectFailure } from '../testing/expectFailure';
import { expectRecovery } from '../testing/expectRecovery';
import { expectRefusedFor } from '../testing/expectRefusedFor';
import { FaultScene } from '../testing/FaultScene';
import { useFaultScene } from '../testing/useFaultScene';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

const LATER = 'later-token';

function tokenAnswer(fields: object) {
  const token = { access_token: FaultScene.token, token_type: 'Bearer' };
  return { status: 200, body: { ...token, ...fields } };
}

/** A token whose own claims say that it expired long ago. */
function tokenOfThePast(): string {
  const encode = (part: object) =>
    Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'RS256' })}.${encode({ iat: 1, exp: 301 })}.c2ln`;
}

describe('KeycloakTokenManager when the issuer gives an unfit token', () => {
  let issuer: Issuer;
  let scene: FaultScene;

  useFaultScene(started => {
    scene = started;
    issuer = started.issuer;
  });

  async function expectUnfit(status: number | undefined): Promise<string> {
    const error = await expectFailure(scene);
    expect(error).toMatchObject({
      code: 'TOKEN_RESPONSE_INVALID',
      status,
      retryAfterSeconds: undefined,
    });
    await expectRefusedFor(scene, 0.5, 'TOKEN_RESPONSE_INVALID');
    await expectRecovery(scene);
    return error.message;
  }

  it('keeps nothing of an answer that is no JSON', async () => {
    const body = `{"access_token":"${FaultScene.token}","token_type":"Bearer",`;
    const headers = { 'content-type': 'application/json' };
    issuer.answerNext({ status: 200, headers, body });

    expect(await expectUnfit(200)).toContain('no token answer');
  });

  it('keeps no token that expired on its way', async () => {
    issuer.answerNext((_request, response) => {
      scene.clock.advanceSeconds(5);
      const { body } = tokenAnswer({ expires_in: 5 });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });

    expect(await expectUnfit(undefined)).toContain('expired when it arrived');
  });

  it('keeps no token with a lifetime of nothing', async () => {
    issuer.answerNext(tokenAnswer({ expires_in: 0 }));

    expect(await expectUnfit(undefined)).toContain('expires_in');
  });

  it('keeps no token whose lifetime is a text', async () => {
    issuer.answerNext(tokenAnswer({ expires_in: '300' }));

    expect(await expectUnfit(undefined)).toContain('expires_in');
  });

  it('keeps no token with a negative lifetime', async () => {
    issuer.answerNext(tokenAnswer({ expires_in: -5 }));

    expect(await expectUnfit(undefined)).toContain('expires_in');
  });

  it('uses a token of one second for one second', async () => {
    issuer.answerNext(tokenAnswer({ expires_in: 1 }));
    expect(await scene.token()).toBe(FaultScene.token);
    issuer.answerNext({ status: 500 });

    scene.clock.advanceSeconds(0.999);
    expect(await scene.token()).toBe(FaultScene.token);
    expect(scene.posts).toBe(2);

    scene.clock.advanceSeconds(0.001);
    expect((await expectFailure(scene)).code).toBe('TOKEN_ENDPOINT_FAILED');
    expect(scene.posts).toBe(2);
  });

  it('uses a token of thirty thousand years for a day', async () => {
    issuer.answerNext(tokenAnswer({ expires_in: 1e12 }));
    const { value, expiresAtMs } = await scene.manager.getAccessToken();
    expect(value.reveal()).toBe(FaultScene.token);
    expect(expiresAtMs - scene.clock.wallMs()).toBe(86_400_000);

    scene.clock.advanceSeconds(86_400);
    issuer.answerNext(tokenAnswer({ access_token: LATER }));
    expect(await scene.token()).toBe(LATER);
    expect(scene.posts).toBe(2);
  });

  it('goes by the lifetime of the answer and by no date in the token', async () => {
    const token = tokenOfThePast();
    const answer = tokenAnswer({ access_token: token, expires_in: 300 });
    issuer.answerNext(answer);

    expect(await scene.token()).toBe(token);
    scene.clock.advanceSeconds(100);
    expect(await scene.token()).toBe(token);
    expect(scene.posts).toBe(1);
  });
});
