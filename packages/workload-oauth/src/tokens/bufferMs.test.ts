import fc from 'fast-check';
import { bufferMs } from './bufferMs';

describe('bufferMs', () => {
  it('never exceeds the configured buffer nor half of the life', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 1e9 }),
        (lifetimeMs, configuredMs) => {
          const buffer = bufferMs(lifetimeMs, configuredMs);
          expect(buffer).toBeGreaterThanOrEqual(0);
          expect(buffer).toBeLessThanOrEqual(configuredMs);
          expect(buffer).toBeLessThanOrEqual(lifetimeMs / 2);
        },
      ),
    );
  });

  it('is the configured one as soon as the life is twice as long', () => {
    expect(bufferMs(120_000, 60_000)).toBe(60_000);
    expect(bufferMs(119_999, 60_000)).toBeCloseTo(29_999.75);
  });
});
