import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { createTestCertificate, type WorkloadApiStandIn } from 'boost-testkit';
import { startWorkloadApi } from 'boost-testkit';
import { main as fetchJwtSvid } from '../examples/fetchJwtSvid';
import { main as mutualTls } from '../examples/mutualTls';
import { main as validateJwtSvid } from '../examples/validateJwtSvid';
import { main as watchX509Context } from '../examples/watchX509Context';
import { main as webServer } from '../examples/webServer';
import { listen } from './testing/listen';

const WEATHER = 'spiffe://example.org/ns/team1/sa/weather';
const EXAMPLES = join(__dirname, '../examples');

let agent: WorkloadApiStandIn;
let log: jest.SpyInstance;

beforeAll(async () => {
  agent = await startWorkloadApi();
  process.env.SPIFFE_ENDPOINT_SOCKET = agent.address;
});

afterAll(async () => {
  delete process.env.SPIFFE_ENDPOINT_SOCKET;
  await agent.stop();
});

beforeEach(() => {
  log = jest.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(() => log.mockRestore());

const printed = () => log.mock.calls.flat();

describe('examples', () => {
  it('run as they stand in the README', async () => {
    await fetchJwtSvid();
    await validateJwtSvid();
    await mutualTls();

    expect(printed()).toEqual([
      `${WEATHER} sends authorization`,
      `${WEATHER} may come in`,
      `hello, ${WEATHER}`,
    ]);
  });

  it('talk to a server of the web', async () => {
    const web = await createTestCertificate();
    const server = createServer(web, (_, response) => response.end());
    const port = await listen(server);

    await webServer(new URL(`https://localhost:${port}/`), web.cert);
    server.closeAllConnections();
    server.close();

    expect(printed()).toEqual([`${WEATHER} got 200`]);
  });

  it('watch until they are told to end', async () => {
    const stop = new AbortController();
    log.mockImplementation(() => stop.abort());

    await watchX509Context(stop.signal);

    expect(printed()).toEqual([expect.stringContaining(`${WEATHER} until `)]);
  });

  it('are in the README word for word', () => {
    const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');

    const missing = readdirSync(EXAMPLES).filter(name => {
      const code = readFileSync(join(EXAMPLES, name), 'utf8');
      return !readme.includes(`\`\`\`ts\n${code}\`\`\``);
    });

    expect(missing).toEqual([]);
  });
});
