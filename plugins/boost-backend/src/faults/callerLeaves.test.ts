import { once } from 'node:events';
import type { ClientRequest } from 'node:http';
import { openCall } from '../testing/callPortal';
import { FaultScene } from './testing/FaultScene';
import type { RawExchange } from './testing/RawExchange';
import type { RawScript } from './testing/RawScript';
import { answerOrdinarily } from './testing/answerOrdinarily';
import { calls } from './testing/calls';
import { largeBodies } from './testing/largeBodies';
import { ordinaryText } from './testing/ordinaryText';
import { startBlackHole } from './testing/startBlackHole';

const headOf = (headers: string, type = 'application/json') =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${headers}\r\n\r\n`;
const CHUNKED = 'Transfer-Encoding: chunked';
const EVENTS = headOf(CHUNKED, 'text/event-stream');

/** More than all buffers on the way take. */
const FILLING_BYTES = 64 * 1024 * 1024;

/** A point at which a caller leaves, and what Kagenti has done by then. */
interface Leaving {
  readonly title: string;
  readonly call: keyof typeof calls;
  readonly script: RawScript;
  /** Waits for what the caller sees before it leaves, beside what the script waits for. */
  readonly sees?: (request: ClientRequest) => Promise<unknown>;
}

const firstBytes = async (request: ClientRequest) => {
  const [answer] = await once(request, 'response');
  answer.on('error', () => {});
  await once(answer, 'data');
};

const POINTS: readonly Leaving[] = [
  {
    title: 'while it waits for an answer',
    call: 'get',
    script: exchange => exchange.received,
  },
  {
    title: 'while Kagenti is at work for a POST',
    call: 'post',
    script: exchange => exchange.received,
  },
  {
    title: 'behind an interim answer',
    call: 'get',
    script(exchange) {
      exchange.send('HTTP/1.1 103 Early Hints\r\n\r\n');
      return exchange.arrived();
    },
  },
  {
    title: 'in the head of the answer',
    call: 'get',
    script(exchange) {
      exchange.send('HTTP/1.1 200 OK\r\nContent-Le');
      return exchange.arrived();
    },
  },
  {
    title: 'behind the head of the answer',
    call: 'get',
    script(exchange) {
      exchange.send(headOf(CHUNKED));
      return exchange.arrived();
    },
  },
  {
    title: 'in a small answer that is not passed on yet',
    call: 'get',
    script(exchange) {
      exchange.send(`${headOf('Content-Length: 20')}{"a":`);
      return exchange.arrived();
    },
  },
  {
    title: 'in a large answer',
    call: 'get',
    script: exchange =>
      exchange.send(headOf('Content-Length: 900000') + 'x'.repeat(500_000)),
    sees: firstBytes,
  },
  {
    title: 'in a large answer that it does not read',
    call: 'get',
    script(exchange) {
      exchange.send(headOf(`Content-Length: ${FILLING_BYTES}`));
      exchange.send(Buffer.alloc(FILLING_BYTES / 2, 'x'));
    },
    // Paused, until it is told to flow.
    sees: request => once(request, 'response'),
  },
  {
    title: 'in chunks',
    call: 'post',
    script: exchange => exchange.send(`${headOf(CHUNKED)}1\r\n{\r\n`),
    sees: firstBytes,
  },
  {
    title: 'before the first event of a stream',
    call: 'stream',
    script: exchange => exchange.send(EVENTS),
    sees: request => once(request, 'response'),
  },
  {
    title: 'between the events of a stream',
    call: 'stream',
    script: exchange => exchange.send(`${EVENTS}9\r\ndata: 1\n\n\r\n`),
    sees: firstBytes,
  },
];

/** Longer than the test may take: what it waits for must not come from there. */
const NEVER_SECONDS = 60;

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('a caller leaves', () => {
  let scene: FaultScene;

  beforeAll(async () => {
    scene = await FaultScene.start(largeBodies);
  });
  beforeEach(() => scene.begin());
  afterAll(() => scene.stop());

  async function expectNothingLeft() {
    expect(await scene.isWell()).toBe(true);
    expect(await scene.findLeft()).toEqual({ news: [] });
  }

  describe.each([
    ['new', POINTS],
    // A stream has a connection of its own, which no other call was made on.
    ['kept', POINTS.filter(({ call }) => call !== 'stream')],
  ] as const)('over a %s connection', (connection, points) => {
    describe.each(points)('$title', ({ call, script, sees }) => {
      it('ends the call to Kagenti at once, and leaves nothing behind', async () => {
        const { upstream } = scene;
        const isKept = connection === 'kept';
        // Leaves a connection behind to be kept.
        if (isKept) await scene.isWell();
        const before = upstream.exchanges.length;
        const { result, audit } = await scene.observe(async () => {
          const played = new Promise<void>(resolve => {
            upstream.answerNext(async exchange => {
              await script(exchange);
              resolve();
            });
          });
          const beginning = upstream.nextExchange();
          const request = openCall(scene.portal, calls[call]);
          request.on('error', () => {});
          const seen = sees?.(request);
          request.end(
            'body' in calls[call] ? Object(calls[call]).body : undefined,
          );
          const exchange = await beginning;
          await Promise.all([played, seen]);
          request.destroy();
          // Kagenti sees the end, which is what is waited for here.
          await exchange.closed;
          return exchange;
        });
        expect(result.isFirst).toBe(!isKept);
        expect(audit).toBe('abandoned');
        expect(upstream.exchanges).toHaveLength(before + 1);
        await expectNothingLeft();
      });
    });
  });

  it.each([
    ['while Kagenti reads', () => {}],
    ['while Kagenti does not read', exchange => exchange.stopReading()],
  ] satisfies [string, RawScript][])(
    'ends an upload to Kagenti at once, %s',
    async (_title, script) => {
      const { audit } = await scene.observe(async () => {
        scene.upstream.answerNext(script);
        const beginning = scene.upstream.nextExchange();
        const request = openCall(scene.portal, {
          ...calls.send,
          headers: {
            ...calls.send.headers,
            'content-length': String(FILLING_BYTES),
          },
        });
        request.on('error', () => {});
        request.write(Buffer.alloc(FILLING_BYTES / 2));
        const exchange = await beginning;
        request.destroy();
        // What is paused does not see the other side's end.
        exchange.socket.resume();
        await exchange.closed;
      });
      expect(audit).toBe('abandoned');
      await expectNothingLeft();
    },
  );
});

describe('a caller leaves before it has a connection', () => {
  it('is forgotten at once while the connection is being made', async () => {
    const hole = await startBlackHole();
    const scene = await FaultScene.start({
      baseUrl: hole.url,
      connections: { connectTimeoutSeconds: NEVER_SECONDS },
    });
    const { audit } = await scene.observe(async () => {
      const request = openCall(scene.portal, calls.get).end();
      request.on('error', () => {});
      await scene.audited(1);
      request.destroy();
    });
    expect(audit).toBe('abandoned');
    await scene.stop();
    await hole.stop();
  });

  it('is forgotten at once while it waits for another to end', async () => {
    const scene = await FaultScene.start({ connections: { maximum: 1 } });
    await scene.begin();
    const holding = new Promise<RawExchange>(resolve =>
      scene.upstream.answerNext(resolve),
    );
    const first = scene.call(calls.get);
    const held = await holding;
    const asked = scene.upstream.exchanges.length;
    const { audit } = await scene.observe(async () => {
      const request = openCall(scene.portal, calls.get).end();
      request.on('error', () => {});
      await scene.audited(1);
      request.destroy();
    });
    expect(audit).toBe('abandoned');
    await answerOrdinarily(held);
    expect(await first).toBe(`200 whole ${ordinaryText}`);
    expect(scene.upstream.exchanges).toHaveLength(asked);
    expect(await scene.isWell()).toBe(true);
    expect(await scene.findLeft()).toEqual({ news: [] });
    await scene.stop();
  });
});
