import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const LIST = '/kagenti/agents?namespace=team1';
const DETAIL = '/kagenti/agents/team1/weather';
const JSON_TYPE = { 'content-type': 'application/json' };

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('answers through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started));
  async function ask(path: string) {
    const { status, headers, text } = await callPortal(portal, { path });
    return { status, headers, body: JSON.parse(text) };
  }

  it('answers a list as items whether Kagenti wraps it or not', async () => {
    const items = [{ name: 'weather', namespace: 'team1' }];
    for (const path of [LIST, '/kagenti/tools?namespace=team1']) {
      for (const list of [items, { items }]) {
        const body = JSON.stringify(list);
        kagenti.answerNext({ status: 200, headers: JSON_TYPE, body });
        expect(await ask(path)).toMatchObject({
          status: 200,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'cache-control': 'no-store, no-transform',
          },
          body: { items },
        });
      }
    }
  });

  it('answers 502 for a list that is neither', async () => {
    for (const body of ['{"agents":[]}', 'null', 'no JSON', '[{"name":']) {
      kagenti.answerNext({ status: 200, headers: JSON_TYPE, body });
      expect(await ask(LIST)).toMatchObject({
        status: 502,
        body: { error: { name: 'KagentiError', code: 'KAGENTI_BAD_ANSWER' } },
      });
    }
    kagenti.answerNext((_request, response) => {
      response.writeHead(200, JSON_TYPE);
      response.end(Buffer.alloc(17 * 1024 * 1024, ' '));
    });
    expect((await ask(LIST)).status).toBe(502);
  });

  it('answers 502 for a list that breaks off', async () => {
    kagenti.answerNext((_request, response) => {
      response.writeHead(200, JSON_TYPE);
      response.write('{"items":[', () => response.destroy());
    });
    expect(await ask(LIST)).toMatchObject({
      status: 502,
      body: { error: { code: 'KAGENTI_BAD_ANSWER' } },
    });
  });

  it('passes a refusal of Kagenti on with its body', async () => {
    const missing = await ask('/kagenti/agents/team1/nobody');
    expect(missing.status).toBe(404);
    expect(missing.body).toEqual({
      detail: "Agent 'nobody' not found in namespace 'team1'",
    });
    for (const status of [409, 422]) {
      const detail = [{ type: 'missing', loc: ['body', 'name'] }];
      const body = JSON.stringify({ detail });
      kagenti.answerNext({ status, headers: JSON_TYPE, body });
      expect(await ask(DETAIL)).toMatchObject({ status, body: { detail } });
    }
  });

  it('passes a refusal that is not JSON on as a text that cannot render', async () => {
    kagenti.answerNext({
      status: 413,
      headers: { 'content-type': 'text/html' },
      body: '<h1>Too large</h1>',
    });
    const { status, headers, text } = await callPortal(portal, {
      path: DETAIL,
    });
    expect(status).toBe(413);
    expect(text).toBe('<h1>Too large</h1>');
    expect(headers).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'attachment',
    });
  });

  it('passes a JSON failure of Kagenti on with its waiting time', async () => {
    kagenti.answerNext({
      status: 503,
      headers: { ...JSON_TYPE, 'retry-after': '3' },
      body: '{"detail":"later"}',
    });
    expect(await ask(LIST)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '3' },
      body: { detail: 'later' },
    });
  });

  it('turns a failure that is not JSON into a JSON error without its text', async () => {
    for (const status of [500, 502]) {
      for (const path of [LIST, DETAIL]) {
        kagenti.answerNext({
          status,
          headers: { 'content-type': 'text/html' },
          body: '<h1>marked</h1>',
        });
        const { body, ...answer } = await ask(path);
        expect(answer.status).toBe(status);
        expect(body).toMatchObject({
          error: { code: 'KAGENTI_ERROR' },
          response: { statusCode: status },
        });
        expect(JSON.stringify(body)).not.toContain('marked');
      }
    }
  });

  it('answers a failed call with the status, code and waiting time of its error', async () => {
    kagenti.answerNext({
      status: 403,
      headers: JSON_TYPE,
      body: '{"detail":"Required role(s): kagenti-operator"}',
    });
    expect(await ask(DETAIL)).toMatchObject({
      status: 502,
      body: { error: { code: 'KAGENTI_ROLE_MISSING' } },
    });
    kagenti.answerNext((_request, response) => {
      response.destroy();
    });
    const path = '/kagenti/chat/team1/weather/send';
    const answer = await callPortal(portal, { method: 'POST', path });
    expect(answer.status).toBe(502);
    expect(JSON.parse(answer.text).error.code).toBe('KAGENTI_UNREACHABLE');
  });

  it('answers 502 when Kagenti redirects', async () => {
    kagenti.answerNext({ status: 307, headers: { location: kagenti.url } });
    expect(await ask(DETAIL)).toMatchObject({
      status: 502,
      body: { error: { code: 'KAGENTI_BAD_ANSWER' } },
    });
  });

  it('relays a large answer without changing a byte', async () => {
    const text = JSON.stringify({ text: '\u00e9'.repeat(3 * 1024 * 1024) });
    kagenti.answerNext({ status: 200, headers: JSON_TYPE, body: text });
    const answer = await callPortal(portal, {
      path: DETAIL,
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.text === text).toBe(true);
  });
});
