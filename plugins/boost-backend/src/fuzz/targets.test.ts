import fc from 'fast-check';
import { fuzzRuns } from './fuzzRuns';
import { FuzzScene } from './FuzzScene';
import { findTargetFault } from './findTargetFault';
import { targetArbitrary } from './targetArbitrary';

// Far more than a case takes: a busy machine is no failure.
jest.setTimeout(60_000 + 50 * fuzzRuns());

describe('request targets of any bytes', () => {
  let scene: FuzzScene;
  beforeAll(async () => {
    scene = await FuzzScene.start();
  });
  afterAll(() => scene.stop());

  it('reaches Kagenti with no target but those of its own list, byte for byte as asked', async () => {
    let arrived = 0;
    await fc.assert(
      fc.asyncProperty(targetArbitrary, async target => {
        const { method, prefix, tail } = target;
        const { ref, authorization } = scene.newCaller();
        const answer = await scene.exchange(
          `${method} ${prefix}${tail} HTTP/1.1\r\nHost: portal\r\nAuthorization: ${authorization}\r\n\r\n`,
          method,
        );
        const arrivals = scene.takeArrivals();
        arrived += arrivals.length;
        expect(
          findTargetFault(target, { ref, status: answer?.status, arrivals }),
        ).toBeUndefined();
      }),
      { numRuns: fuzzRuns() },
    );
    // A judge that nothing is brought before would acquit everybody.
    expect(arrived).toBeGreaterThan(fuzzRuns() / 10);
  });
});
