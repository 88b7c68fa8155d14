import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import {
  describeReal,
  findChromium,
  freePort,
  type Issuer,
  type KagentiStandIn,
  startIssuer,
  startKagenti,
} from 'boost-testkit';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PortalProcess } from './testing/PortalProcess';
import {
  type DevelopmentBackend,
  startDevelopmentBackend,
} from './testing/startDevelopmentBackend';

const ROOT = resolve(__dirname, '../../..');
const SECRET = 'secret-of-the-chat-test';
const WORDS = ['It ', 'rains ', 'in ', 'Rome.'];

describeReal('chromium', 'a chat in a real browser', () => {
  let issuer: Issuer;
  let kagenti: KagentiStandIn;
  let backend: DevelopmentBackend;
  let app: PortalProcess;
  let appUrl: string;
  let browser: Browser;

  beforeAll(async () => {
    issuer = await startIssuer({
      clients: [
        {
          clientId: 'boost-portal',
          clientSecret: SECRET,
          realmRoles: ['kagenti-operator'],
        },
      ],
    });
    kagenti = await startKagenti({ jwksUri: issuer.jwksUri });
    appUrl = `http://localhost:${await freePort()}`;
    backend = await startDevelopmentBackend(
      {
        app_baseUrl: appUrl,
        backend_cors_origin: appUrl,
        boost_kagenti_baseUrl: kagenti.url,
        boost_kagenti_auth_tokenEndpoint: issuer.tokenEndpoint,
      },
      SECRET,
    );
    app = startApp(appUrl, backend.url);
    await app.answers(appUrl);
    await backend.process.answers(
      `${backend.url}/.backstage/health/v1/readiness`,
    );
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
      ],
    });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await backend?.process.stop();
    await kagenti?.stop();
    await issuer?.stop();
  }, 60_000);

  /** From the sign-in page over the table of agents to the chat. */
  async function openChat(user = 'alice'): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
    });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.goto(appUrl);
    await page.getByRole('button', { name: `Sign in as ${user}` }).click();
    await page.getByRole('link', { name: 'Chat with weather' }).click();
    return page;
  }

  /** Sends a message, and gives the agent's side of it into the test's hands. */
  async function ask(page: Page, message: string): Promise<ServerResponse> {
    const taken = new Promise<ServerResponse>(take =>
      kagenti.answerNext(
        (request, response) => {
          request.resume();
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.flushHeaders();
          take(response);
        },
        { path: /\/chat\/team1\/weather\/stream$/ },
      ),
    );
    await page
      .getByRole('textbox', { name: 'Message to weather' })
      .fill(message);
    await page.keyboard.press('Enter');
    return taken;
  }

  /** Says a word and resolves when the page shows the answer up to it. */
  async function say(page: Page, response: ServerResponse, upTo: number) {
    const event = {
      type: 'artifact',
      taskId: 't',
      name: 'result',
      index: null,
    };
    sendFrame(response, { event, content: WORDS[upTo] });
    const text = WORDS.slice(0, upTo + 1).join('');
    const answer = page.getByTestId('answer').last();
    await answer.getByText(text.trim(), { exact: true }).waitFor();
    expect(await answer.textContent()).toBe(text);
  }

  const lastChat = () =>
    kagenti.requests.findLast(({ path }) => path.endsWith('/stream'));

  it('shows each word before the agent says the next one', async () => {
    const page = await openChat();
    const response = await ask(page, 'Weather in Rome?');

    for (const upTo of WORDS.keys()) {
      await say(page, response, upTo);
      // What a portal sends while an agent thinks.
      response.write(': \n\n');
    }
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(1);

    const content = WORDS.join('');
    const state = { state: 'completed', final: true, message: content };
    sendFrame(response, { event: { type: 'status', ...state }, content });
    response.end();
    await page
      .getByRole('button', { name: 'Stop' })
      .waitFor({ state: 'detached' });
    expect(await page.getByTestId('answer').textContent()).toBe(content);
    expect(JSON.parse(lastChat()?.body ?? '')).toEqual({
      message: 'Weather in Rome?',
    });
    await takeScreenshot(page);

    const next = await ask(page, 'And in Oslo?');
    await say(page, next, 0);
    next.end();
    await page.getByText('The answer ended without saying').first().waitFor();
    expect(JSON.parse(lastChat()?.body ?? '')).toEqual({
      message: 'And in Oslo?',
      session_id: 'session-of-the-agent',
    });
    await page.context().close();
  });

  it('ends the answer at Kagenti when the tab is closed', async () => {
    const page = await openChat();
    const response = await ask(page, 'Weather in Rome?');
    await say(page, response, 0);
    const left = once(response, 'close');

    await page.close();

    await left;
    expect(lastChat()?.aborted).toBe(true);
    await page.context().close();
  });

  it('ends the answer at Kagenti when the page is left or the user stops it', async () => {
    const page = await openChat();
    for (const [role, name] of [
      ['button', 'Stop'],
      ['link', 'Agents of team1'],
    ] as const) {
      const response = await ask(page, 'Weather in Rome?');
      await say(page, response, 0);
      const left = once(response, 'close');

      await page.getByRole(role, { name }).click();

      await left;
      expect(lastChat()?.aborted).toBe(true);
    }
    await page.context().close();
  });

  it('shows an answer as broken when Kagenti breaks it off', async () => {
    const page = await openChat();
    const response = await ask(page, 'Weather in Rome?');
    await say(page, response, 0);

    response.destroy();

    await page.getByText('The answer broke off', { exact: true }).waitFor();
    expect(await page.getByTestId('answer').textContent()).toBe(WORDS[0]);
    await page.context().close();
  });

  it('names the missing permission to a user who may only look', async () => {
    const page = await openChat('guest');
    await page.getByRole('textbox').fill('Weather in Rome?');
    await page.keyboard.press('Enter');

    await page
      .getByText('You may not chat with weather', { exact: true })
      .waitFor();
    expect(
      await page.getByText('boost.kagenti.agent.chat').count(),
    ).toBeGreaterThan(0);
    await page.context().close();
  });
});

function startApp(appUrl: string, backendUrl: string): PortalProcess {
  const folder = resolve(ROOT, 'packages/app');
  const cli = createRequire(resolve(folder, 'package.json')).resolve(
    '@backstage/cli/bin/backstage-cli',
  );
  return PortalProcess.start(process.execPath, [cli, 'package', 'start'], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      BOOST_KAGENTI_CLIENT_SECRET: SECRET,
      APP_CONFIG_app_baseUrl: appUrl,
      APP_CONFIG_backend_baseUrl: backendUrl,
    },
  });
}

function sendFrame(response: ServerResponse, frame: object) {
  const named = { session_id: 'session-of-the-agent', ...frame };
  response.write(`data: ${JSON.stringify(named)}\n\n`);
}

/** `BOOST_SCREENSHOT=docs/images/chat-page.png` renews the picture of the page. */
async function takeScreenshot(page: Page) {
  if (!process.env.BOOST_SCREENSHOT) return;
  const file = resolve(ROOT, process.env.BOOST_SCREENSHOT);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
}
