import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { HeldBody, type KagentiCall } from 'backstage-plugin-boost-node';
import type { Request } from 'express';
import type { Route } from '../routes/Route';
import { routeTable } from '../routes/routeTable';
import { forwardRequest } from './forwardRequest';

async function callFor(
  method: string,
  path: string,
  details: {
    body?: string;
    contentType?: string;
    user?: string;
    requestTimeoutSeconds?: number;
  } = {},
): Promise<KagentiCall> {
  const route = routeTable.find(
    row => row.method === method && row.path === path,
  );
  if (!route) throw new Error(`no row for ${method} ${path}`);
  const request = new IncomingMessage(new Socket()) as Request;
  const { contentType = 'application/json' } = details;
  request.headers = { 'content-type': contentType, cookie: 'a=b' };
  const send = jest.fn(async (_call: KagentiCall) => ({
    status: 200,
    headers: {},
    body: HeldBody.of(''),
  }));
  await forwardRequest(
    {
      request,
      route,
      path: path.replace('{namespace}', 'team1').replace('{name}', 'weather'),
      query: new URLSearchParams(),
      body: details.body ? Buffer.from(details.body) : undefined,
      userEntityRef: details.user,
      requestId: 'request-1',
      signal: new AbortController().signal,
    },
    {
      kagenti: { send },
      requestTimeoutSeconds: details.requestTimeoutSeconds ?? 30,
    },
  );
  return send.mock.calls[0][0];
}

const SEND = '/chat/{namespace}/{name}/send';
const STREAM = '/chat/{namespace}/{name}/stream';
const CONNECT = '/tools/{namespace}/{name}/connect';
const INVOKE = '/tools/{namespace}/{name}/invoke';

describe('forwardRequest', () => {
  it('sends the path as it was matched, the body and the user', async () => {
    const call = await callFor('POST', SEND, {
      body: '{}',
      user: 'user:default/alice',
    });
    expect(call).toMatchObject({
      method: 'POST',
      path: '/api/v1/chat/team1/weather/send',
      user: 'user:default/alice',
      body: Buffer.from('{}'),
    });
    expect(call.headers).toEqual({
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      'x-request-id': 'request-1',
    });
  });

  it('sends a body that was judged as what it was judged as', async () => {
    const call = await callFor('POST', '/agents', {
      body: '{}',
      contentType: 'text/plain',
    });
    expect(call.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  it('sends no content type when there is no body', async () => {
    const call = await callFor('GET', '/agents/{namespace}/{name}');
    expect(call.body).toBeUndefined();
    expect(call.headers).not.toHaveProperty('content-type');
  });

  it('waits longer for agents and tools than Kagenti does', async () => {
    // Kagenti gives an agent 60 seconds to answer and 120 to begin a stream.
    const seconds = { [SEND]: 75, [STREAM]: 135, [CONNECT]: 75, [INVOKE]: 75 };
    for (const [path, expected] of Object.entries(seconds)) {
      const call = await callFor('POST', path);
      expect(call.responseTimeoutSeconds).toBe(expected);
    }
    const patient = await callFor('POST', SEND, { requestTimeoutSeconds: 300 });
    expect(patient.responseTimeoutSeconds).toBe(300);
    const list = await callFor('GET', '/agents');
    expect(list.responseTimeoutSeconds).toBe(30);
  });

  it('refuses a request that broke off while its body was sent on', async () => {
    const request = new IncomingMessage(new Socket()) as Request;
    request.headers = { 'content-length': '100000' };
    request.once('error', () => {});
    const route = routeTable.find(({ path }) => path === SEND) as Route;
    const forwardWith = (failure: () => unknown) =>
      forwardRequest(
        {
          request,
          route,
          path: '/chat/team1/weather/send',
          query: new URLSearchParams(),
          body: request,
          requestId: 'request-1',
          signal: new AbortController().signal,
        },
        {
          kagenti: { send: () => Promise.reject(failure()) },
          requestTimeoutSeconds: 30,
        },
      );
    const other = new Error('no token');
    await expect(forwardWith(() => other)).rejects.toBe(other);

    request.destroy(new Error('aborted'));
    await expect(forwardWith(() => request.errored)).rejects.toMatchObject({
      code: 'BODY_UNREADABLE',
    });
  });
});
