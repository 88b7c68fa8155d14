import fc from 'fast-check';
import { createTraceparent } from './createTraceparent';

const VALID = /^00-(?!0+-)[0-9a-f]{32}-(?!0+-)[0-9a-f]{16}-01$/;

describe('createTraceparent', () => {
  it('is valid whatever the random bytes are', () => {
    const bytes = fc.uint8Array({ minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(bytes, drawn => {
        const hex = Buffer.from(drawn).toString('hex');
        expect(createTraceparent(() => hex)).toMatch(VALID);
      }),
    );
    expect(createTraceparent(count => '00'.repeat(count))).toMatch(VALID);
  });

  it('is another one each time', () => {
    const made = Array.from({ length: 100 }, () => createTraceparent());
    expect(new Set(made.map(each => each.slice(3, 35))).size).toBe(100);
    expect(new Set(made.map(each => each.slice(36, 52))).size).toBe(100);
  });
});
