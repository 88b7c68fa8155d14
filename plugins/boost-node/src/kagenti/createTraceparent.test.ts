import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createTraceparent } from './createTraceparent';

describe('createTraceparent', () => {
  it('is valid whatever the random bytes are', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        const ids = [one, other];
        expect(createTraceparent(() => ids.pop() as string)).toMatch(
          /^00-(?!0+-)[0-9a-f]{32}-(?!0+-)[0-9a-f]{16}-01$/,
        );
      }),
    );
  });

  it('is another one each time', () => {
    const made = Array.from({ length: 100 }, () =>
      createTraceparent(randomUUID),
    );
    expect(new Set(made.map(each => each.slice(3, 35))).size).toBe(100);
    expect(new Set(made.map(each => each.slice(36, 52))).size).toBe(100);
  });
});
