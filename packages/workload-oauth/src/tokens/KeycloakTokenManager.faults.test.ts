import type { ServerResponse } from 'node:http';
import type { Issuer } from 'boost-testkit';
import { FaultScene, MARKED_TOKEN } from '../testing/FaultScene';

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

  beforeAll(async () => {
    issuer = await FaultScene.startIssuer();
  });

  beforeEach(() => {
    scene = FaultScene.create(issuer);
  });

  afterEach(() => scene.end());

  afterAll(() => issuer.stop());

  it('tells of an issuer whose port is closed, and finds it when it is back', async () => {
    const away = await FaultScene.startIssuer();
    const abandoned = FaultScene.create(away);
    await away.stop();

    expect(await abandoned.failure()).toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      status: undefined,
      retryAfterSeconds: undefined,
      message: expect.stringContaining('ECONNREFUSED'),
    });
    await abandoned.expectRefusedFor(0.5, 'TOKEN_ENDPOINT_UNREACHABLE');
    const port = Number(new URL(away.url).port);
    const returned = await FaultScene.startIssuer(port);
    await abandoned.expectRecovery().finally(() => returned.stop());
    await abandoned.end();
  });

  it('gives up on an issuer that hangs, and asks it again later', async () => {
    issuer.answerNext(sayNothing);

    expect(await scene.failure()).toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
      status: undefined,
      retryAfterSeconds: undefined,
      message: expect.stringContaining('500 ms'),
    });
    await scene.expectRefusedFor(0.5, 'TOKEN_ENDPOINT_TIMEOUT');
    await scene.expectRecovery();
  });

  it('gives up on an issuer that stops in the middle of its answer', async () => {
    issuer.answerNext((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(`{"access_token":"${MARKED_TOKEN}",`);
    });

    expect(await scene.failure()).toMatchObject({
      code: 'TOKEN_ENDPOINT_TIMEOUT',
      status: undefined,
    });
    await scene.expectRefusedFor(0.5, 'TOKEN_ENDPOINT_TIMEOUT');
    await scene.expectRecovery();
  });

  it('tells of an issuer that resets the connection', async () => {
    issuer.answerNext(reset);

    expect(await scene.failure()).toMatchObject({
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      status: undefined,
      retryAfterSeconds: undefined,
      message: expect.stringContaining('ECONNRESET'),
    });
    await scene.expectRefusedFor(0.5, 'TOKEN_ENDPOINT_UNREACHABLE');
    await scene.expectRecovery();
  });

  it('waits longer with each 500 that follows another', async () => {
    issuer.answerNext({ status: 500, headers: PAGE }, 3);

    for (const seconds of [0.5, 1, 2]) {
      expect(await scene.failure()).toMatchObject({
        code: 'TOKEN_ENDPOINT_FAILED',
        status: 500,
        retryAfterSeconds: undefined,
      });
      await scene.expectRefusedFor(seconds, 'TOKEN_ENDPOINT_FAILED');
    }
    await scene.expectRecovery();
  });

  it('stays away from an issuer for as long as its 429 asks', async () => {
    issuer.answerNext({
      status: 429,
      headers: { 'retry-after': '7' },
      body: { error: 'slow_down' },
    });

    expect(await scene.failure()).toMatchObject({
      code: 'TOKEN_GRANT_REJECTED',
      status: 429,
      oauthError: 'slow_down',
      retryAfterSeconds: 7,
    });
    await scene.expectRefusedFor(7, 'TOKEN_GRANT_REJECTED');
    await scene.expectRecovery();
  });

  it('stays away no longer than a minute, whatever Retry-After says', async () => {
    const headers = { ...PAGE, 'retry-after': '86400' };
    issuer.answerNext({ status: 429, headers, body: 'busy' });

    expect(await scene.failure()).toMatchObject({
      code: 'TOKEN_ENDPOINT_FAILED',
      status: 429,
      retryAfterSeconds: 86_400,
    });
    await scene.expectRefusedFor(60, 'TOKEN_ENDPOINT_FAILED');
    await scene.expectRecovery();
  });

  it('takes a page of HTML for no answer, and shows none of it', async () => {
    const body = `<p>marked-page ${MARKED_TOKEN}</p>`;
    issuer.answerNext({ status: 200, headers: PAGE, body });

    const error = await scene.failure();

    expect(error).toMatchObject({
      code: 'TOKEN_RESPONSE_INVALID',
      status: 200,
      retryAfterSeconds: undefined,
    });
    expect(error.message).not.toContain('marked-page');
    await scene.expectRefusedFor(0.5, 'TOKEN_RESPONSE_INVALID');
    await scene.expectRecovery();
  });

  it('reads no megabyte to find a token in it', async () => {
    const body = { access_token: MARKED_TOKEN, filler: 'x'.repeat(1_048_576) };
    issuer.answerNext({ status: 200, body });

    expect(await scene.failure()).toMatchObject({
      code: 'TOKEN_RESPONSE_INVALID',
      status: undefined,
      message: expect.stringContaining('65536 bytes'),
    });
    await scene.expectRefusedFor(0.5, 'TOKEN_RESPONSE_INVALID');
    await scene.expectRecovery();
  });

  it('asks ten times more seldom while its client is misconfigured', async () => {
    const body = { error: 'unauthorized_client' };
    issuer.answerNext({ status: 401, body });

    expect(await scene.failure()).toMatchObject({
      code: 'MISCONFIGURED',
      status: 401,
      oauthError: 'unauthorized_client',
      retryAfterSeconds: undefined,
    });
    await scene.expectRefusedFor(5, 'MISCONFIGURED');
    await scene.expectRecovery();
  });
});
