import { once } from 'node:events';
import { type Issuer, startIssuer } from 'boost-testkit';
import { openCall } from '../testing/callPortal';
import { FaultScene } from './testing/FaultScene';
import type { RawScript } from './testing/RawScript';
import { calls } from './testing/calls';
import { largeBodies } from './testing/largeBodies';
import { ordinaryText } from './testing/ordinaryText';
import { readAnswer } from './testing/readAnswer';
import { wholeAnswer } from './testing/wholeAnswer';

const KIBIBYTE = 1024;

/** By default. */
const KEPT = 1024 * KIBIBYTE;

/** Below and above what is kept for a second try; both are sent while they arrive. */
const SMALL = 512 * KIBIBYTE;
const LARGE = 4096 * KIBIBYTE;

const UNAUTHORIZED = wholeAnswer(
  '{"detail":"Invalid or expired token"}',
).replace('200 OK', '401 Unauthorized');
const TOO_LARGE = wholeAnswer('{"detail":"too large"}').replace(
  '200 OK',
  '413 Content Too Large',
);

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('uploads that are cut short', () => {
  let scene: FaultScene;
  let issuer: Issuer;

  beforeAll(async () => {
    issuer = await startIssuer({
      clients: [{ clientId: 'portal', clientSecret: 'hush' }],
    });
    scene = await FaultScene.start({
      ...largeBodies,
      auth: {
        tokenEndpoint: issuer.tokenEndpoint,
        clientId: 'portal',
        clientSecret: 'hush',
      },
    });
  });
  beforeEach(() => scene.begin());
  afterAll(async () => {
    await scene.stop();
    await issuer.stop();
  });

  /**
   * Sends the first half of a body, lets the script loose as soon as the upstream has the
   * request's head, and sends the second half when the script has done its work.
   */
  async function upload(bytes: number, script: RawScript) {
    const { upstream } = scene;
    const asked = upstream.exchanges.length;
    let scriptDone: Promise<void> | undefined;
    upstream.answerNext(exchange => {
      scriptDone = (async () => script(exchange))();
      return scriptDone;
    });
    const { result: answer, audit } = await scene.observe(async () => {
      const request = openCall(scene.portal, {
        ...calls.send,
        headers: { ...calls.send.headers, 'content-length': String(bytes) },
      });
      const reading = readAnswer(request);
      const begun = upstream.nextExchange();
      request.write(Buffer.alloc(bytes / 2, 'a'));
      await begun;
      await scriptDone;
      if (!request.destroyed) request.end(Buffer.alloc(bytes / 2, 'b'));
      return reading;
    });
    return { answer, audit, asked: upstream.exchanges.length - asked };
  }

  async function expectNothingLeft() {
    expect(await scene.isWell()).toBe(true);
    expect(await scene.findLeft()).toEqual({ news: [] });
  }

  it('passes on what Kagenti answers before it has read the upload', async () => {
    const answered = upload(LARGE, exchange => {
      exchange.stopReading();
      exchange.send(TOO_LARGE);
    });
    expect(await answered).toEqual({
      answer: '413 whole {"detail":"too large"}',
      audit: 'refused',
      asked: 1,
    });
    await expectNothingLeft();
  });

  it('passes on what Kagenti answers before it closes on an upload', async () => {
    const answered = upload(LARGE, exchange => {
      exchange.stopReading();
      exchange.send(TOO_LARGE);
      exchange.end();
    });
    expect(await answered).toEqual({
      answer: '413 whole {"detail":"too large"}',
      audit: 'refused',
      asked: 1,
    });
    await expectNothingLeft();
  });

  describe.each(['reset', 'end'] as const)('by a TCP %s', how => {
    it('tells of an upload whose connection Kagenti closes', async () => {
      expect(await upload(LARGE, exchange => exchange[how]())).toEqual({
        answer: '502 KAGENTI_UNREACHABLE',
        audit: 'failed KAGENTI_UNREACHABLE',
        asked: 1,
      });
      await expectNothingLeft();
    });
  });

  it('sends a small upload again that was refused in its middle', async () => {
    const answered = upload(SMALL, exchange => exchange.send(UNAUTHORIZED));
    expect(await answered).toEqual({
      answer: `200 whole ${ordinaryText}`,
      audit: 'answered',
      asked: 2,
    });
    await expectNothingLeft();
  });

  it('asks to send again a large upload that was refused in its middle', async () => {
    const answered = upload(LARGE, async exchange => {
      await exchange.hasMoreThan(KEPT);
      exchange.send(UNAUTHORIZED);
    });
    expect(await answered).toEqual({
      answer: '502 RETRY_LARGE_BODY',
      audit: 'failed RETRY_LARGE_BODY',
      asked: 1,
    });
    await expectNothingLeft();
  });

  it('sends nothing of an upload behind an answer that came first as a second request', async () => {
    const request = openCall(scene.portal, {
      ...calls.send,
      headers: { ...calls.send.headers, 'content-length': String(LARGE) },
    });
    request.on('error', () => {});
    const before = scene.upstream.exchanges.length;
    scene.upstream.answerNext(exchange => exchange.send(TOO_LARGE));
    const closed = scene.upstream.nextExchange().then(each => each.closed);
    request.write(Buffer.alloc(LARGE / 2));
    const [answer] = await once(request, 'response');
    await once(answer.resume(), 'end');
    expect(answer.headers.connection).toBe('close');
    await closed;
    request.destroy();
    expect(scene.upstream.exchanges).toHaveLength(before + 1);
    await expectNothingLeft();
  });
});
