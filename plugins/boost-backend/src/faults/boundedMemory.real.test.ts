import { once } from 'node:events';
import {
  createServer,
  request as createRequest,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { describeReal } from 'boost-testkit';
import { Forwarder } from './testing/memory/Forwarder';
import { byteStream } from './testing/memory/byteStream';
import { countBytes } from './testing/memory/countBytes';

const MEBIBYTE = 1024 * 1024;
const GIBIBYTE = 1024 * MEBIBYTE;

/** Enough for the heap to have grown to the size that it keeps. */
const WARM_UP_BYTES = 256 * MEBIBYTE;

const LARGEST_GROWTH_BYTES = 64 * MEBIBYTE;

/** Takes what is sent and says how much it was; sends as much as it was told to. */
async function startUpstream(): Promise<{
  server: Server;
  expect(bytes: number): void;
}> {
  let download = 0;
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const bytes = await countBytes(request);
      response.setHeader('content-type', 'application/json');
      response.end(String(bytes));
      return;
    }
    response.setHeader('content-length', download);
    await pipeline(byteStream(download), response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    expect: bytes => {
      download = bytes;
    },
  };
}

describeReal([], 'the memory of the forwarder', () => {
  let forwarder: Forwarder;
  let upstream: Awaited<ReturnType<typeof startUpstream>>;

  // What one transfer left in memory must not hide what the other takes.
  beforeEach(async () => {
    upstream = await startUpstream();
    const { port } = upstream.server.address() as AddressInfo;
    forwarder = await Forwarder.start(`http://127.0.0.1:${port}`);
  });
  afterEach(async () => {
    await forwarder.stop();
    upstream.server.close();
    upstream.server.closeAllConnections();
  });

  async function upload(bytes: number): Promise<number> {
    const request = call('POST', { 'content-length': String(bytes) });
    const answering = once(request, 'response');
    await pipeline(byteStream(bytes), request);
    const [answer] = (await answering) as [IncomingMessage];
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) text += chunk;
    return Number(text);
  }

  async function download(bytes: number): Promise<number> {
    upstream.expect(bytes);
    const request = call('GET').end();
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return countBytes(answer);
  }

  function call(method: string, headers: Record<string, string> = {}) {
    const { port } = forwarder;
    return createRequest({
      host: '127.0.0.1',
      port,
      method,
      headers,
      agent: false,
    });
  }

  async function measureGrowth(
    transfer: (bytes: number) => Promise<number>,
  ): Promise<number> {
    expect(await transfer(WARM_UP_BYTES)).toBe(WARM_UP_BYTES);
    // What is resident now, and not the most that was.
    await forwarder.peakBytes();
    const before = await forwarder.peakBytes();
    expect(await transfer(GIBIBYTE)).toBe(GIBIBYTE);
    return (await forwarder.peakBytes()) - before;
  }

  it('grows by less than 64 MiB while a GiB is uploaded', async () => {
    expect(await measureGrowth(upload)).toBeLessThan(LARGEST_GROWTH_BYTES);
  });

  it('grows by less than 64 MiB while a GiB is downloaded', async () => {
    expect(await measureGrowth(download)).toBeLessThan(LARGEST_GROWTH_BYTES);
  });
});
