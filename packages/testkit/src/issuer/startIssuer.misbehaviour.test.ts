import { once } from 'node:events';
import { connect } from 'node:net';
import { IssuerScene } from '../testing/IssuerScene';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

describe('startIssuer, misbehaviour on demand', () => {
  let scene: IssuerScene;

  beforeEach(async () => {
    scene = await IssuerScene.create();
  });

  afterEach(() => scene.stop());

  // Only the arrival of a request shows that it waits; other routes are not held.
  async function untilAsked(): Promise<void> {
    while (!scene.issuer.requests.some(({ method }) => method === 'POST')) {
      await fetch(scene.issuer.jwksUri);
    }
  }

  it('answers the next token requests as it was told, then as usual', async () => {
    scene.issuer.answerNext(
      {
        status: 503,
        headers: { 'Retry-After': '7', 'content-type': 'text/html' },
        body: '<h1>down</h1>',
      },
      2,
    );
    scene.issuer.answerNext({ status: 200, body: { token_type: 'mac' } });
    expect(await scene.ask()).toEqual({ status: 503, body: '<h1>down</h1>' });
    expect((await scene.ask()).status).toBe(503);
    expect((await scene.ask()).body).toEqual({ token_type: 'mac' });
    expect((await scene.ask()).body.expires_in).toBe(300);
    expect(scene.issuer.grants).toBe(1);
  });

  it('lets a function take an answer over', async () => {
    scene.issuer.answerNext((request, response) => {
      expect(request.method).toBe('POST');
      response.socket?.destroy();
    });
    await expect(scene.ask()).rejects.toThrow('fetch failed');
    expect((await scene.ask()).status).toBe(200);
  });

  it('refuses to misbehave a fraction of a time', () => {
    expect(() => scene.issuer.answerNext({ status: 500 }, 0.5)).toThrow(
      'times must be an integer of at least 1, got 0.5',
    );
  });

  it('keeps token requests waiting while it is held', async () => {
    const releaseOne = scene.issuer.hold();
    const releaseOther = scene.issuer.hold();
    const asked = scene.ask();
    await untilAsked();
    releaseOne();
    await fetch(scene.issuer.jwksUri);
    expect(scene.issuer.grants).toBe(0);
    releaseOther();
    expect((await asked).status).toBe(200);
  });

  it('drops the old key when it rotates', async () => {
    const readKeyIds = async () => {
      const response = await fetch(scene.issuer.jwksUri);
      const { keys } = (await response.json()) as any;
      return keys.map((key: any) => key.kid);
    };
    const before = await readKeyIds();
    await scene.issuer.rotateKeys();
    const after = await readKeyIds();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  it('records requests without their secrets', async () => {
    await scene.ask({ client_assertion: 'an-assertion', scope: 'nope' });
    const basic = Buffer.from('portal:the-secret').toString('base64');
    await scene.ask({}, `Basic ${basic}`);
    expect(scene.issuer.requests).toEqual([
      {
        method: 'POST',
        path: '/realms/boost/protocol/openid-connect/token',
        form: {
          grant_type: 'client_credentials',
          client_id: 'portal',
          scope: 'nope',
        },
        clientId: 'portal',
        authentication: 'post',
        status: 400,
      },
      {
        method: 'POST',
        path: '/realms/boost/protocol/openid-connect/token',
        form: { grant_type: 'client_credentials' },
        clientId: 'portal',
        authentication: 'basic',
        status: 200,
      },
    ]);
    const recorded = JSON.stringify(scene.issuer.requests);
    expect(recorded).not.toContain('the-secret');
    expect(recorded).not.toContain('an-assertion');
  });

  it('stops while a request is held', async () => {
    scene.issuer.hold();
    const outcome = scene.ask().catch((error: Error) => error.message);
    await untilAsked();
    await scene.stop();
    expect(await outcome).toBe('fetch failed');
    await scene.stop();
  });

  it('stops although a client does not hang up', async () => {
    const { port } = new URL(scene.issuer.url);
    const socket = connect({ port: Number(port), allowHalfOpen: true });
    await once(socket, 'connect');
    await scene.stop();
    expect(socket.writable).toBe(true);
    socket.destroy();
  });

  it('says that its port is taken', async () => {
    const port = Number(new URL(scene.issuer.url).port);
    await expect(IssuerScene.create({ port })).rejects.toThrow(
      `cannot listen on 127.0.0.1:${port}; choose another port`,
    );
  });
});
