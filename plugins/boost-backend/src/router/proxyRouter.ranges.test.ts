import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const UNTOUCHED = '/kagenti/agents/team1/weather/route-status';
const ASKED = { range: 'bytes=0-1', 'if-range': '"etag"' };

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('parts of answers', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started));

  it('passes a range on, and a part back, where the answer is passed on untouched', async () => {
    const part = {
      'content-type': 'application/json',
      'content-range': 'bytes 0-1/2',
      'accept-ranges': 'bytes',
      etag: '"etag"',
    };
    kagenti.answerNext({ status: 206, headers: part, body: '{}' });
    const { status, headers, text } = await callPortal(portal, {
      path: UNTOUCHED,
      headers: ASKED,
    });
    expect(kagenti.requests.at(-1)?.headers).toMatchObject(ASKED);
    expect([status, text]).toEqual([206, '{}']);
    expect(headers).toMatchObject(part);
  });

  it('passes the refusal of a range on', async () => {
    kagenti.answerNext({
      status: 416,
      headers: {
        'content-type': 'application/json',
        'content-range': 'bytes */2',
      },
      body: '{"detail":"out of range"}',
    });
    const { status, headers } = await callPortal(portal, {
      path: UNTOUCHED,
      headers: ASKED,
    });
    expect([status, headers['content-range']]).toEqual([416, 'bytes */2']);
  });

  it.each([
    ['GET', '/kagenti/agents?namespace=team1'],
    ['GET', '/kagenti/agents/team1/weather'],
    ['HEAD', UNTOUCHED],
  ])('asks Kagenti for the whole of %s %s', async (method, path) => {
    const { status } = await callPortal(portal, {
      method,
      path,
      headers: ASKED,
    });
    expect(status).toBe(200);
    const { headers } = kagenti.requests.at(-1) ?? {};
    expect(headers).not.toHaveProperty('range');
    expect(headers).not.toHaveProperty('if-range');
  });
});
