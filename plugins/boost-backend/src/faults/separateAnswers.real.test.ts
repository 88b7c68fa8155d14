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

/** Every answer is a part of this, and begins with a byte of its own. */
const STRIPE_BYTES = 1_009;
const stripes = Buffer.alloc(ANSWER_BYTES + 256 * STRIPE_BYTES);
for (let at = 0; at < stripes.length; at += STRIPE_BYTES) {
  stripes.subarray(at, at + STRIPE_BYTES).fill((at / STRIPE_BYTES) % 256);
}

function answerNumber(number: number): Buffer {
  const start = (number % 256) * STRIPE_BYTES;
  return stripes.subarray(start, start + ANSWER_BYTES);
}

/** In pieces that end at other places than reads do. */
function* pieces(answer: Buffer): Generator<Buffer> {
  for (let at = 0; at < answer.length; at += 200_003) {
    yield answer.subarray(at, at + 200_003);
  }
}

/** Gives each request an answer of its own, every third one in chunks. */
async function startUpstream(): Promise<Server> {
  let answered = 0;
  const server = createServer((_request, response) => {
    const number = answered++;
    response.setHeader('content-type', 'application/json');
    if (number % 3 > 0) response.setHeader('content-length', ANSWER_BYTES);
    // Some callers leave.
    pipeline(Readable.from(pieces(answerNumber(number))), response).catch(
      () => {},
    );
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

  /** Reads an answer as a caller of some temper does, and says which one it was. */
  async function read(temper: number): Promise<number> {
    const { port } = forwarder;
    const request = createRequest({ host: '127.0.0.1', port, agent: false });
    const [answer] = (await once(request.end(), 'response')) as [
      IncomingMessage,
    ];
    let number: number | undefined;
    let length = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      number ??= chunk[0];
      const expected = answerNumber(number).subarray(length);
      if (!chunk.equals(expected.subarray(0, chunk.length))) {
        throw new Error(`answer ${number} has something else at ${length}`);
      }
      length += chunk.length;
      if (temper === 1 && length > ANSWER_BYTES / 2) return number;
      if (temper === 2) await setImmediate();
      if (temper === 3 && length < ANSWER_BYTES / 4) await delay(5);
    }
    expect(length).toBe(ANSWER_BYTES);
    return number as number;
  }

  it('have the bytes of one answer each, whoever reads slowly or leaves beside them', async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const numbers = await Promise.all(
        Array.from({ length: CALLERS }, (_, caller) => read(caller % 4)),
      );
      expect(new Set(numbers).size).toBe(CALLERS);
    }
  });
});
