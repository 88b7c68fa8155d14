import { mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname, resolve } from 'node:path';
import { describeReal, findChromium, freePort } from 'boost-testkit';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PortalProcess } from './testing/PortalProcess';

const ROOT = resolve(__dirname, '../../..');

/** Chromium's own calls home would only fail behind a closed network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describeReal('chromium', 'npm start', () => {
  let portal: PortalProcess;
  let browser: Browser;
  let ports: number[];
  let appUrl: string;

  beforeAll(async () => {
    ports = await Promise.all([1, 2, 3, 4].map(() => freePort()));
    const [app, backend, kagenti, issuer] = ports.map(String);
    appUrl = `http://localhost:${app}`;
    portal = PortalProcess.start(
      process.execPath,
      [resolve(ROOT, 'scripts/start.mjs')],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          NODE_ENV: 'development',
          BOOST_APP_PORT: app,
          BOOST_BACKEND_PORT: backend,
          BOOST_KAGENTI_PORT: kagenti,
          BOOST_ISSUER_PORT: issuer,
        },
      },
    );
    await portal.answers(appUrl);
    await portal.answers(
      `http://localhost:${backend}/.backstage/health/v1/readiness`,
    );
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: QUIET,
    });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await portal?.stop('SIGKILL');
  }, 60_000);

  async function signInAs(user: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
    });
    const page = await context.newPage();
    await page.goto(appUrl, { timeout: 120_000 });
    await page
      .getByRole('button', { name: `Sign in as ${user}` })
      .click({ timeout: 120_000 });
    return page;
  }

  it('shows the agents of a namespace to a permitted user in a real browser', async () => {
    const page = await signInAs('alice');
    const agents = page.getByRole('grid', { name: /Agents of team1/ });
    await agents.waitFor({ timeout: 60_000 });

    expect(await agents.textContent()).toContain('weather');
    const file = process.env.BOOST_SCREENSHOT;
    if (file) {
      mkdirSync(dirname(resolve(ROOT, file)), { recursive: true });
      await page.screenshot({ path: resolve(ROOT, file) });
    }
    await page.context().close();
  });

  it('names the missing permission to a denied user in a real browser', async () => {
    const page = await signInAs('bob');
    await page
      .getByText('boost.access', { exact: false })
      .first()
      .waitFor({ timeout: 60_000 });

    expect(await page.getByRole('grid').count()).toBe(0);
    await page.context().close();
  });

  it('ends everything it started on Ctrl-C', async () => {
    expect(await portal.stop('SIGINT')).toBe(0);

    const listening = await Promise.all(ports.map(isListening));
    expect(listening).toEqual([false, false, false, false]);
  });
});

async function isListening(port: number): Promise<boolean> {
  return new Promise(done => {
    const socket = createConnection({ port, host: 'localhost' })
      .on('connect', () => {
        socket.destroy();
        done(true);
      })
      .on('error', () => done(false));
  });
}
