import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
// Not for other packages; here it is wanted without Backstage around it.
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import { HttpKagentiClient } from 'backstage-plugin-boost-node/src/kagenti/HttpKagentiClient';
import { readBody } from '../../../forwarding/readBody';
import { relayAnswer } from '../../../relay/relayAnswer';

// The forwarder and nothing else, in a process of its own: what comes is sent to the address
// in the first argument, and what is answered is passed on. Any message of the parent is
// answered with how much memory was resident at most since the one before.

/** Some dozens of megabytes pass between two looks, less than the growth that is allowed. */
const SAMPLE_MS = 5;

const client = HttpKagentiClient.create({
  baseUrl: new URL(process.argv[2]),
  requestTimeoutSeconds: 60,
  maximum: 10,
  maximumWaiting: 10,
  connectTimeoutSeconds: 5,
  idleBodyTimeoutSeconds: 60,
  maxReplayBytes: 1024 * 1024,
});

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, {
    maximumBytes: Infinity,
    refuse: () => new Error('There is no limit'),
  });
  const headers: Record<string, string> = {};
  const length = request.headers['content-length'];
  if (body && length) headers['content-length'] = length;
  const answer = await client.send({
    method: request.method === 'POST' ? 'POST' : 'GET',
    path: '/api/v1/agents',
    headers,
    body,
  });
  await relayAnswer(answer, response);
}

const server = createServer((request, response) => {
  forward(request, response).catch(error => {
    process.stderr.write(`${error}\n`);
    response.destroy();
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});

let peak = 0;
const sample = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
setInterval(sample, SAMPLE_MS);
process.on('message', () => {
  sample();
  process.send?.(peak);
  peak = 0;
});
process.on('disconnect', () => process.exit());
