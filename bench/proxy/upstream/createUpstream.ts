import { createServer, type IncomingMessage, type Server } from 'node:http';
import { jsonOfSize } from './jsonOfSize';
import { paths } from './paths';
import { sendEvents } from './sendEvents';
import { Traffic } from './Traffic';

const BASE = '/api/v1';

/** A connection that ends while a request is on its way would count as a failure. */
const KEEP_ALIVE_MS = 60_000;

/** A port of the upstream, and what comes to it. */
export interface Upstream {
  readonly server: Server;
  readonly traffic: Traffic;
}

const ANSWERS: ReadonlyMap<string, Buffer> = new Map([
  [`${BASE}${paths.small}`, jsonOfSize(2 * 1024)],
  [`${BASE}${paths.large}`, jsonOfSize(1024 * 1024)],
]);

/** Kagenti, as fast as plain Node answers: what is measured stands in front of it. */
export function createUpstream(): Upstream {
  const server = createServer((request, response) => {
    const answer = ANSWERS.get(request.url ?? '');
    const giveJson = (body: Buffer, status = 200) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': body.length,
      });
      response.end(body);
    };
    if (request.method === 'GET') {
      request.resume();
      giveJson(answer ?? Buffer.from('{}'), answer ? 200 : 404);
      return;
    }
    const isStream = request.url === `${BASE}${paths.stream}`;
    readWhole(request).then(
      body => {
        if (isStream) sendEvents(response, JSON.parse(`${body}`), traffic);
        else giveJson(Buffer.from(`{"bytes":${body.length}}`));
      },
      // Whoever sent it has left.
      () => response.destroy(),
    );
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const traffic = Traffic.of(server);
  return { server, traffic };
}

function readWhole(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}
