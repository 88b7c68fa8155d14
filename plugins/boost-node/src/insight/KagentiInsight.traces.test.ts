import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { discardBody } from '../connections/discardBody';
import { readWhole } from '../connections/readWhole';
import { toReadable } from '../connections/toReadable';
import type { HttpKagentiClient } from '../kagenti/HttpKagentiClient';
import type { ClientScene } from '../testing/ClientScene';
import { useClientScene } from '../testing/useClientScene';
import { InsightScene } from '../testing/InsightScene';
import { useTracing } from '../testing/useTracing';

const DETAIL = {
  method: 'GET',
  path: '/api/v1/agents/team1/weather',
  route: '/api/v1/agents/{namespace}/{name}',
} as const;
const GIVEN = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('KagentiInsight, traces', () => {
  let clients: ClientScene;
  let client: HttpKagentiClient;
  let scene: InsightScene;

  useTracing();
  useClientScene(started => {
    clients = started;
    scene = InsightScene.create();
    const insight = scene.insightInto(started.kagenti.url);
    client = started.createClient('boost-portal', { insight });
  });

  afterEach(() => scene.stop());

  const sentParents = () =>
    clients.kagenti.requests.map(({ headers }) => headers.traceparent);

  it('makes each exchange a span of a client, named after the route', async () => {
    await readWhole((await client.send(DETAIL)).body, 100_000);

    const { hostname, port } = new URL(clients.kagenti.url);
    const [span] = scene.spans;
    expect(span.name).toBe('kagenti GET /api/v1/agents/{namespace}/{name}');
    expect(span.kind).toBe(SpanKind.CLIENT);
    expect(span.status.code).toBe(SpanStatusCode.UNSET);
    expect(span.attributes).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 200,
      'server.address': hostname,
      'server.port': Number(port),
      'url.full': `${clients.kagenti.url}${DETAIL.path}`,
      'url.template': DETAIL.route,
    });
  });

  it("joins Kagenti's trace to the portal's span, and that to the request's", async () => {
    const server = scene.startSpan('GET /api/boost');
    const call = { ...DETAIL, headers: { traceparent: GIVEN } };
    const { body } = await context.with(
      trace.setSpan(context.active(), server),
      () => client.send(call),
    );
    await readWhole(body, 100_000);

    const [span] = scene.spans;
    const { traceId, spanId } = server.spanContext();
    expect(span.parentSpanContext?.spanId).toBe(spanId);
    expect(sentParents()).toEqual([
      `00-${traceId}-${span.spanContext().spanId}-01`,
    ]);
  });

  it("joins the caller's trace when the portal has no span of its own", async () => {
    const call = { ...DETAIL, headers: { traceparent: GIVEN } };
    discardBody((await client.send(call)).body);

    const [parent] = sentParents();
    expect(parent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-/);
    expect(parent).not.toBe(GIVEN);
  });

  it('is the current span for libraries that trace undici themselves', async () => {
    const seen: unknown[] = [];
    const look = () => {
      seen.push(trace.getSpanContext(context.active())?.spanId);
    };
    subscribe('undici:request:create', look);
    try {
      await readWhole((await client.send(DETAIL)).body, 100_000);
    } finally {
      unsubscribe('undici:request:create', look);
    }
    expect(seen).toContain(scene.spans[0].spanContext().spanId);
    expect(sentParents()).toEqual([undefined]);
  });

  it('ends the span with the last byte of the answer', async () => {
    const writing = new Promise<ServerResponse>(resolve => {
      clients.kagenti.answerNext((_request, response: ServerResponse) => {
        response.writeHead(200).flushHeaders();
        resolve(response);
      });
    });
    const { body } = await client.send(DETAIL);
    expect(scene.spans).toHaveLength(0);

    (await writing).end('{}');
    await readWhole(body, 100);
    expect(scene.spans).toHaveLength(1);
  });

  it('marks refusals by their status and failures by their code', async () => {
    clients.kagenti.answerNext(() => {});
    await expect(
      client.send({ ...DETAIL, responseTimeoutSeconds: 0.05 }),
    ).rejects.toThrow();
    clients.kagenti.answerNext({ status: 404, body: {} });
    await readWhole((await client.send(DETAIL)).body, 100);

    expect(
      scene.spans.map(({ attributes, status }) => [
        attributes['error.type'],
        status.code,
      ]),
    ).toEqual([
      ['KAGENTI_TIMEOUT', SpanStatusCode.ERROR],
      ['404', SpanStatusCode.ERROR],
    ]);
  });

  it('takes a caller who left for no error', async () => {
    clients.kagenti.answerNext((_request, response: ServerResponse) => {
      response.writeHead(200).write('begun');
    });
    const leaving = new AbortController();
    const call = { ...DETAIL, signal: leaving.signal };
    const failed = once(toReadable((await client.send(call)).body), 'error');
    leaving.abort();
    await failed;

    const [{ attributes, status }] = scene.spans;
    expect(attributes['boost.outcome']).toBe('abandoned');
    expect(status.code).toBe(SpanStatusCode.UNSET);
  });

  it('gives a second try a span of its own', async () => {
    const detail = 'Token signing key not found';
    clients.kagenti.answerNext({ status: 401, body: { detail } });
    await readWhole((await client.send(DETAIL)).body, 100_000);

    expect(
      scene.spans.map(({ attributes }) => [
        attributes['http.response.status_code'],
        attributes['http.request.resend_count'],
      ]),
    ).toEqual([
      [401, undefined],
      [200, 1],
    ]);
    expect(new Set(sentParents()).size).toBe(2);
  });

  it('records no token, user, query, header or body', async () => {
    const { body } = await client.send({
      method: 'POST',
      path: '/api/v1/chat/team1/weather/send',
      query: new URLSearchParams({ secret: 'marked-query' }),
      headers: {
        'content-type': 'application/json',
        'x-note': 'marked-header',
      },
      user: 'user:default/marked-user',
      body: Buffer.from('{"message":"marked-body"}'),
    });
    await readWhole(body, 100_000);

    const recorded = await scene.readAll();
    expect(recorded).toContain('kagenti POST');
    expect(recorded).not.toContain('marked');
    const { authorization = '' } = clients.kagenti.requests[0].headers;
    expect(authorization).toMatch(/^Bearer ./);
    expect(recorded).not.toContain(authorization.slice('Bearer '.length));
  });
});

describe('KagentiInsight without an SDK', () => {
  let clients: ClientScene;

  useClientScene(started => {
    clients = started;
  });

  it("leaves the caller's trace as it is when nobody records", async () => {
    const call = { ...DETAIL, headers: { traceparent: GIVEN } };
    discardBody((await clients.createClient().send(call)).body);

    const [{ headers }] = clients.kagenti.requests;
    expect(headers.traceparent).toBe(GIVEN);
  });
});
