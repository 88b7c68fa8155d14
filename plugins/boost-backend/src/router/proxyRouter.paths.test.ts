import type { KagentiStandIn } from 'boost-testkit';
import fc from 'fast-check';
import { callPortal } from '../testing/callPortal';
import { sendRawTarget } from '../testing/sendRawTarget';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const MOUNT = '/api/boost/kagenti';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('paths of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;

  usePortal(started => ({ kagenti, portal } = started));
  async function refusalOf(target: string) {
    const before = kagenti.requests.length;
    const { status, text } = await sendRawTarget(portal, target);
    expect(kagenti.requests).toHaveLength(before);
    const { code, message } = JSON.parse(text).error;
    return { status, code, message };
  }

  function refused(fault: string) {
    return {
      status: 400,
      code: 'BAD_REQUEST_PATH',
      message: expect.stringContaining(fault),
    };
  }

  it('answers with the agents of a namespace', async () => {
    const path = '/kagenti/agents?namespace=team1';
    const { status, text } = await callPortal(portal, { path });
    expect(status).toBe(200);
    const { items } = JSON.parse(text);
    expect(items.map((item: { name: string }) => item.name)).toContain(
      'weather',
    );
  });

  it('answers 404 for what no row names and sends nothing to Kagenti', async () => {
    const before = kagenti.requests.length;
    for (const [method, path] of [
      ['GET', '/kagenti/etc/passwd'],
      ['GET', '/kagenti'],
      ['GET', '/kagenti/Agents'],
      ['PUT', '/kagenti/agents'],
      ['HEAD', '/kagenti/agents/parse-env'],
      ['OPTIONS', '/kagenti/agents'],
    ]) {
      const { status, text } = await callPortal(portal, { method, path });
      expect([method, path, status]).toEqual([method, path, 404]);
      if (method === 'HEAD') continue;
      expect(JSON.parse(text)).toEqual({
        error: {
          name: 'NotFoundError',
          message: expect.any(String),
          code: 'ROUTE_UNKNOWN',
        },
        request: { method, url: `/api/boost${path}` },
        response: { statusCode: 404 },
      });
    }
    expect(kagenti.requests).toHaveLength(before);
  });

  it('refuses a path with a dot segment, plain or encoded', async () => {
    for (const path of [
      '/agents/../tools',
      '/..',
      '/agents/%2e%2E/x',
      '/agents/.%2e/x',
      '/./agents',
    ]) {
      expect(await refusalOf(`${MOUNT}${path}`)).toEqual(
        refused('dot segment'),
      );
    }
    expect(await refusalOf(`${MOUNT}/agents/%252e%252e/x`)).toEqual(
      refused('encoded twice'),
    );
  });

  it('refuses a path with an encoded slash, backslash or control character', async () => {
    for (const path of ['/..%2fadmin', '/..%2Fadmin', '/agents%5cx']) {
      expect(await refusalOf(`${MOUNT}${path}`)).toEqual(
        refused('slash or backslash'),
      );
    }
    for (const path of ['/agents/a%00/b', '/a%0d%0aHost:%20b', '/caf%c3%a9']) {
      expect(await refusalOf(`${MOUNT}${path}`)).toEqual(
        refused('control character'),
      );
    }
  });

  it('refuses a path with broken percent-encoding or a forbidden character', async () => {
    expect(await refusalOf(`${MOUNT}/agents/%zz`)).toEqual(
      refused('percent sign'),
    );
    expect(await refusalOf(`${MOUNT}/%c0%ae`)).toEqual(refused('UTF-8'));
    for (const path of ['/agents\\x', '/agents#x', '/agents"', '/{name}']) {
      expect(await refusalOf(`${MOUNT}${path}`)).toEqual(refused('character'));
    }
  });

  it('refuses a path with an empty segment or a trailing slash', async () => {
    expect(await refusalOf(`${MOUNT}//agents`)).toEqual(refused('empty'));
    // Express takes these two slashes for one and would let the path pass.
    expect(await refusalOf('/api/boost//kagenti/agents')).toEqual(
      refused('does not begin with /api/boost/kagenti'),
    );
    expect(await refusalOf(`${MOUNT}/agents/`)).toEqual(refused('slash'));
    expect(await refusalOf(`${MOUNT}/`)).toEqual(refused('slash'));
  });

  it('refuses a namespace or name that is no DNS label', async () => {
    expect(await refusalOf(`${MOUNT}/agents/Team1/weather`)).toEqual(
      refused('The namespace in the path must be'),
    );
    expect(await refusalOf(`${MOUNT}/agents/team1/we_ather`)).toEqual(
      refused('The name in the path must be'),
    );
  });

  it('answers 400 to a query that the route does not take', async () => {
    const target = `${MOUNT}/agents?namespace=team1&limit=1`;
    expect(await refusalOf(target)).toEqual({
      status: 400,
      code: 'BAD_REQUEST_QUERY',
      message: expect.stringContaining('"limit" is unknown here'),
    });
  });

  it('takes a target in absolute form for what it is', async () => {
    const target = `http://elsewhere${MOUNT}/agents/team1/weather`;
    expect((await sendRawTarget(portal, target)).status).toBe(200);
    expect(kagenti.requests.at(-1)?.url).toBe('/api/v1/agents/team1/weather');
  });

  it('either refuses a path or sends Kagenti the very same path', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'agents',
          'tools',
          'team1',
          'weather',
          'route-status',
          'namespaces',
        ],
        ...['/', '/', '/', '//', '.', '..', '%', '%2e', '%2F', '%5c', '%00'],
        ...['%25', '%61', ';', '\\', '#', '@', ':', '~', 'A', '-'],
      ),
      // Blanks and line ends would end the target; they are no part of any.
      fc
        .integer({ min: 0x21, max: 0xff })
        .map(code => String.fromCharCode(code)),
    );
    const plain = fc
      .array(fc.constantFrom('agents', 'tools', 'team1', 'weather'), {
        minLength: 1,
        maxLength: 4,
      })
      .map(segments => segments.join('/'));
    const mixed = fc
      .array(piece, { maxLength: 8 })
      .map(pieces => pieces.join(''));
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(plain, mixed), async rest => {
        const before = kagenti.requests.length;
        const { status } = await sendRawTarget(portal, `${MOUNT}/${rest}`);
        const received = kagenti.requests.slice(before);
        sent += received.length;
        const [path] = rest.split('?');
        expect(received.map(request => request.path)).toEqual(
          [400, 404].includes(status) && received.length === 0
            ? []
            : [`/api/v1/${path}`],
        );
      }),
      { numRuns: 500 },
    );
    expect(sent).toBeGreaterThan(0);
  });
});
