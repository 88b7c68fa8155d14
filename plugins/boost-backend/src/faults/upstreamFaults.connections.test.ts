import { FaultScene } from './testing/FaultScene';
import type { RawExchange } from './testing/RawExchange';
import { type BlackHole, startBlackHole } from './testing/startBlackHole';
import { calls } from './testing/calls';
import { ordinaryText } from './testing/ordinaryText';
import { wholeAnswer } from './testing/wholeAnswer';

const UNREACHABLE = {
  result: '502 KAGENTI_UNREACHABLE',
  audit: 'failed KAGENTI_UNREACHABLE',
};

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('connections that are not to be had', () => {
  let scene: FaultScene;

  beforeAll(async () => {
    scene = await FaultScene.start();
  });
  beforeEach(() => scene.begin());
  afterAll(() => scene.stop());

  async function expectNothingLeft() {
    expect(await scene.isWell()).toBe(true);
    expect(await scene.findLeft()).toEqual({ news: [] });
  }

  async function callOften(times: number) {
    for (let each = 0; each < times; each++) await scene.isWell();
  }

  describe.each(['get', 'post'] as const)('for a %s', name => {
    it('tells at once when nothing listens', async () => {
      await scene.upstream.stopListening();
      const told = await scene.observe(() => scene.call(calls[name]));
      await scene.upstream.listenAgain();
      expect(told).toEqual(UNREACHABLE);
      await expectNothingLeft();
    });

    it('tells at once when nothing listens any more', async () => {
      expect(await scene.isWell()).toBe(true);
      await scene.upstream.stopListening();
      const told = await scene.observe(() => scene.call(calls[name]));
      await scene.upstream.listenAgain();
      expect(told).toEqual(UNREACHABLE);
      await expectNothingLeft();
    });
  });

  it('repeats a GET over a new connection when a kept one turns out dead', async () => {
    expect(await scene.isWell()).toBe(true);
    const before = scene.upstream.exchanges.length;
    scene.upstream.answerNext(exchange => exchange.reset());
    expect(await scene.observe(() => scene.call(calls.get))).toEqual({
      result: `200 whole ${ordinaryText}`,
      audit: 'answered',
    });
    const exchanges = scene.upstream.exchanges.slice(before);
    expect(exchanges.map(({ isFirst }) => isFirst)).toEqual([false, true]);
    await expectNothingLeft();
  });

  it('gives what comes behind an answer to nobody', async () => {
    const { upstream } = scene;
    const exchanging = upstream.nextExchange();
    expect(await scene.isWell()).toBe(true);
    const exchange = await exchanging;
    exchange.send(wholeAnswer('{"said":"smuggled"}'));
    await exchange.closed;
    await expectNothingLeft();
  });

  it('gives what comes behind an answer to no call that waits', async () => {
    const single = await FaultScene.start({ connections: { maximum: 1 } });
    const holding = new Promise<RawExchange>(resolve =>
      single.upstream.answerNext(resolve),
    );
    const first = single.call(calls.get);
    const held = await holding;
    const waiting = single.audited(1);
    const second = single.call(calls.get);
    await waiting;
    held.send(wholeAnswer('{}') + wholeAnswer('{"said":"smuggled"}'));
    expect([await first, await second]).toEqual([
      '200 whole {}',
      `200 whole ${ordinaryText}`,
    ]);
    await single.stop();
  });

  it('keeps as many listeners on a connection however often it is used', async () => {
    expect(await scene.isWell()).toBe(true);
    const [socket] = scene.clientSockets;
    const count = () =>
      socket
        .eventNames()
        .map(name => [String(name), socket.listenerCount(name)])
        .sort();
    const before = count();
    await callOften(50);
    expect(scene.clientSockets).toEqual([socket]);
    expect(count()).toEqual(before);
    await expectNothingLeft();
  });
});

describe('connections that are never taken', () => {
  let hole: BlackHole;
  let scene: FaultScene;

  beforeAll(async () => {
    hole = await startBlackHole();
    scene = await FaultScene.start({
      baseUrl: hole.url,
      connections: { connectTimeoutSeconds: 1 },
    });
  });
  afterAll(async () => {
    await scene.stop();
    await hole.stop();
  });

  it('waits for a connection no longer than is configured', async () => {
    scene.watch.begin();
    const told = await scene.observe(() => scene.call(calls.get));
    expect(told).toEqual(UNREACHABLE);
    expect(await scene.findLeft()).toEqual({ news: [] });
  });
});
