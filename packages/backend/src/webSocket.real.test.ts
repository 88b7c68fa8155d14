import { describeReal, findChromium } from 'boost-testkit';
import { type Browser, chromium, type Page } from 'playwright-core';
import { signIn } from './testing/signIn';
import { SocketPortal } from './testing/SocketPortal';

const AGENT = '/api/boost/kagenti/acp/ws/team1/weather';

/** Chromium's own calls home would only fail behind a closed network. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run'];

jest.setTimeout(120_000);

/** What a page saw of a WebSocket. */
interface Seen {
  protocol: string;
  messages: string[];
  code: number;
  reason: string;
}

describeReal('chromium', 'the WebSockets of the development portal', () => {
  let portal: SocketPortal;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    portal = await SocketPortal.start();
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: QUIET,
    });
    page = await browser.newPage();
    // Any page of the backend's own origin.
    await page.goto(`${portal.url}/.backstage/health/v1/readiness`);
  });

  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  /** Opens a WebSocket in the page, says something, and waits for its end. */
  function talk(token: string, message: string): Promise<Seen> {
    const url = `${portal.url.replace('http', 'ws')}${AGENT}`;
    return page.evaluate(
      ([address, protocols, said]) =>
        new Promise<Seen>(resolve => {
          const seen = { messages: [] as string[] };
          const socket = new WebSocket(
            address as string,
            protocols as string[],
          );
          socket.onopen = () => socket.send(said as string);
          socket.onmessage = ({ data }) => seen.messages.push(data);
          socket.onclose = ({ code, reason }) =>
            resolve({ ...seen, protocol: socket.protocol, code, reason });
        }),
      [url, ['boost.acp.v1', `boost.token.${token}`], message],
    );
  }

  it.each([4400, 1011, 1013])(
    'carry messages and the close code %d to a page in a real browser',
    async code => {
      const token = await signIn(portal.url, 'alice');
      const granted = portal.kagenti.acp.nextConnection();
      const talking = talk(token, '{"id":1,"method":"initialize"}');
      const agent = await granted;
      while (agent.received.length === 0) {
        await new Promise(resolve => setImmediate(resolve));
      }
      agent.close(code, 'told by Kagenti');

      const seen = await talking;

      expect(seen).toMatchObject({
        protocol: 'boost.acp.v1',
        code,
        reason: 'told by Kagenti',
      });
      expect(seen.messages.join()).toContain('protocolVersion');
    },
  );

  it('are not opened for a page of another origin in a real browser', async () => {
    const token = await signIn(portal.url, 'alice');
    await page.goto(portal.kagenti.url);
    const before = portal.kagenti.acp.handshakes.length;

    expect(await talk(token, 'hello')).toMatchObject({
      messages: [],
      code: 1006,
    });
    expect(portal.kagenti.acp.handshakes).toHaveLength(before);
  });
});
