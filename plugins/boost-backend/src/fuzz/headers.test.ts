import fc from 'fast-check';
import { findHeadersFault } from './findHeadersFault';
import { fuzzRuns } from './fuzzRuns';
import { FuzzScene } from './FuzzScene';
import { type HeadersCase, headersArbitrary } from './headersArbitrary';
import { MOUNT } from './targetArbitrary';

// Far more than a case takes: a busy machine is no failure.
jest.setTimeout(60_000 + 50 * fuzzRuns());

function write({ method, path, lines }: HeadersCase, authorization: string) {
  const body = method === 'POST' ? '{"message":"hello"}' : '';
  const head = [
    `${method} ${MOUNT}${path} HTTP/1.1`,
    'Host: portal',
    `Authorization: ${authorization}`,
    ...lines.map(([name, value]) => `${name}:${value}`),
    ...(body ? [`Content-Length: ${body.length}`] : []),
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

describe('request headers of any kind', () => {
  let scene: FuzzScene;
  beforeAll(async () => {
    scene = await FuzzScene.start();
  });
  afterAll(() => scene.stop());

  it("lets no header of the caller's reach Kagenti but those that may, each once and in its form", async () => {
    let arrived = 0;
    await fc.assert(
      fc.asyncProperty(headersArbitrary, async sent => {
        const caller = scene.newCaller();
        await scene.exchange(write(sent, caller.authorization), sent.method);
        const arrivals = scene.takeArrivals();
        arrived += arrivals.length;
        const own = { ...caller, host: new URL(scene.kagenti.url).host };
        const faults = arrivals.map(arrival =>
          findHeadersFault(sent, arrival, own),
        );
        expect(faults.filter(Boolean)).toEqual([]);
      }),
      { numRuns: fuzzRuns() },
    );
    // A judge that nothing is brought before would acquit everybody.
    expect(arrived).toBeGreaterThan(fuzzRuns() / 2);
  });
});
