import type { ServerResponse } from 'node:http';
import type { Issuer } from 'boost-testkit';
import { expectFailure } from '../testing/expectFailure';
import { expectRecovery } from '../testing/expectRecovery';
import { expectRefusedFor } from '../testing/expectRefusedFor';
import { FaultScene } from '../testing/FaultScene';
import { useFaultScene } from '../testing/useFaultScene';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

const PAGE = { 'content-type': 'text/html' };

/** Ends the connection as a crashed process does: with a TCP reset. */
function reset(_request: unknown, response: ServerResponse): void {
  response.socket!.resetAndDestroy();
}

function sayNothing(): void {}

describe('KeycloakTokenManager when the issuer fails', () => {
  let issuer: Issuer;
  let scene: FaultScene;

  useFaultScene(started => {
    scene = started;
    issuer = started.issuer;
  });

  it('tells of an issuer whose port is closed, and finds it when it is back', async () => {
    const away = await FaultScene.startIssuer();
    const abandoned = FaultScene.create(away);
    await away.stop();

    expect(await expectFailure(abandoned)).toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      status: undefined,
      retryAfterSeconds: undefined,
      message: expect.stringContaining('ECONNREFUSED'),
    });
    await expectRefusedFor(abandoned, 0.5, 'TOKEN_ENDPOINT_UNREACHABLE');
    const port = Number(new URL(away.url).port);
    const returned = await FaultScene.startIssuer(port);
    await expectRecovery(abandoned).finally(() => returned.stop());
    await abandoned.end();
  });

  it('gives up on an issuer that hangs, and asks it again later', async () => {
    issuer.answerNext(sayNothing);

    expect(await expectFailure(scene)).toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
      status: undefined,
      retryAfterSeconds: undefined,
      message: expect.stringContaining('500 ms'),
    });
    await expectRefusedFor(scene, 0.5, 'TOKEN_ENDPOINT_TIMEOUT');
    await expectRecovery(scene);
  });

  it('gives up on an issuer that stops in the middle of its answer', async () => {
    issuer.answerNext((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(`{"access_token":"${FaultScene.token}",`);
    });

    expect(await expectFailure(scene)).toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
      status: undefined,
    });
    await expectRefusedFor(scene, 0.5, 'TOKEN_ENDPOINT_TIMEOUT');
    await expectRecovery(scene);
  });

  it('tells of an issuer that resets the connection', async () => {
    issuer.answerNext(reset);

    expect(await expectFailure(scene)).toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      status: undefined,
      retryAfterSeconds: undefined,
      message: expect.stringContaining('ECONNRESET'),
    });
    await expectRefusedFor(scene, 0.5, 'TOKEN_ENDPOINT_UNREACHABLE');
    await expectRecovery(scene);
  });

  it('waits longer with each 500 that follows another', async () => {
    issuer.answerNext({ status: 500, headers: PAGE }, 3);

    for (const seconds of [0.5, 1, 2]) {
      expect(await expectFailure(scene)).toMatchObject({
        code: 'TOKEN_ENDPOINT_FAILED',
        status: 500,
        retryAfterSeconds: undefined,
      });
      await expectRefusedFor(scene, seconds, 'TOKEN_ENDPOINT_FAILED');
    }
    await expectRecovery(scene);
  });

  it('stays away from an issuer for as long as its 429 asks', async () => {
    issuer.answerNext({
      status: 429,
      headers: { 'retry-after': '7' },
      body: { error: 'slow_down' },
    });

    expect(await expectFailure(scene)).toMatchObject({
      code: 'TOKEN_GRANT_REJECTED',
      status: 429,
      oauthError: 'slow_down',
      retryAfterSeconds: 7,
    });
    await expectRefusedFor(scene, 7.5, 'TOKEN_GRANT_REJECTED');
    await expectRecovery(scene);
  });

  it('stays away no longer than a minute, whatever Retry-After says', async () => {
    const headers = { ...PAGE, 'retry-after': '86400' };
    issuer.answerNext({ status: 429, headers, body: 'busy' });

    expect(await expectFailure(scene)).toMatchObject({
      code: 'TOKEN_ENDPOINT_FAILED',
      status: 429,
      retryAfterSeconds: 86_400,
    });
    await expectRefusedFor(scene, 60.5, 'TOKEN_ENDPOINT_FAILED');
    await expectRecovery(scene);
  });

  it('takes a page of HTML for no answer, and shows none of it', async () => {
    const body = `<p>marked-page ${FaultScene.token}</p>`;
    issuer.answerNext({ status: 200, headers: PAGE, body });

    const error = await expectFailure(scene);

    expect(error).toMatchObject({
      code: 'TOKEN_RESPONSE_INVALID',
      status: 200,
      retryAfterSeconds: undefined,
    });
    expect(error.message).not.toContain('marked-page');
    await expectRefusedFor(scene, 0.5, 'TOKEN_RESPONSE_INVALID');
    await expectRecovery(scene);
  });

  it('reads no megabyte to find a token in it', async () => {
    const body = {
      access_token: FaultScene.token,
      filler: 'x'.repeat(1_048_576),
    };
    issuer.answerNext({ status: 200, body });

    expect(await expectFailure(scene)).toMatchObject({
      code: 'TOKEN_RESPONSE_INVALID',
      status: undefined,
      message: expect.stringContaining('65536 bytes'),
    });
    await expectRefusedFor(scene, 0.5, 'TOKEN_RESPONSE_INVALID');
    await expectRecovery(scene);
  });

  it('asks ten times more seldom while its client is misconfigured', async () => {
    const body = { error: 'unauthorized_client' };
    issuer.answerNext({ status: 401, body });

    expect(await expectFailure(scene)).toMatchObject({
      code: 'MISCONFIGURED',
      status: 401,
      oauthError: 'unauthorized_client',
      retryAfterSeconds: undefined,
    });
    await expectRefusedFor(scene, 5, 'MISCONFIGURED');
    await expectRecovery(scene);
  });
});
