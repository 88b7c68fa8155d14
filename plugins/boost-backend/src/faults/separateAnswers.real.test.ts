import { once } from 'node:events';
import {
  createServer,
  request as createRequest,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import { describeReal } from 'boost-testkit';
import { Forwarder } from './testing/memory/Forwarder';

const ANSWER_BYTES = 8 * 1024 * 1024;

/** As many as the forwarder has connections for, in turns of which each is in the middle. */
const CALLERS = 10;
const TURNS = 6;

function* pieces(letter: number): Generator<Buffer> {
  for (let sent = 0; sent < ANSWER_BYTES;) {
    const length = Math.min(200_003, ANSWER_BYTES - sent);
    sent += length;
    yield Buffer.alloc(length, letter);
  }
}

/** Answers each request with a letter of its own, as often as it fits, in odd pieces. */
async function startUpstream(): Promise<Server> {
  let answered = 0;
  const server = createServer((_request, response) => {
    const letter = 65 + (answered++ % 26);
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', ANSWER_BYTES);
    // Some callers leave.
    pipeline(Readable.from(pieces(letter)), response).catch(() => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describeReal([], 'the answers of the forwarder', () => {
  let upstream: Server;
  let forwarder: Forwarder;

  beforeAll(async () => {
    upstream = await startUpstream();
    const { port } = upstream.address() as AddressInfo;
    forwarder = await Forwarder.start(`http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    await forwarder.stop();
    upstream.close();
    upstream.closeAllConnections();
  });

  /** Reads an answer as a caller of some temper does, and says which bytes were in it. */
  async function read(temper: number): Promise<string> {
    const { port } = forwarder;
    const request = createRequest({ host: '127.0.0.1', port, agent: false });
    const [answer] = (await once(request.end(), 'response')) as [
      IncomingMessage,
    ];
    const seen = new Set<number>();
    let length = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      for (const byte of chunk) seen.add(byte);
      length += chunk.length;
      if (temper === 1 && length > ANSWER_BYTES / 2) break;
      if (temper === 2) await setImmediate();
      if (temper === 3 && length < ANSWER_BYTES / 4) await delay(5);
    }
    if (temper !== 1) expect(length).toBe(ANSWER_BYTES);
    return String.fromCharCode(...seen);
  }

  it('have the bytes of one answer each, whoever reads slowly or leaves beside them', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const letters = await Promise.all(
        Array.from({ length: CALLERS }, (_, caller) => read(caller % 4)),
      );
      for (const letter of letters) expect(letter).toMatch(/^[A-Z]$/);
      // As different as the answers are.
      expect(new Set(letters).size).toBe(CALLERS);
    }
  });
});
