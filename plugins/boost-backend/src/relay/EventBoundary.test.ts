import fc from 'fast-check';
import { EventBoundary } from './EventBoundary';

function isReachedAfter(...chunks: string[]): boolean {
  const boundary = new EventBoundary();
  for (const chunk of chunks) boundary.pass(Buffer.from(chunk));
  return boundary.isReached;
}

describe('EventBoundary', () => {
  it('stands at the start of a stream and behind each empty line', () => {
    expect(isReachedAfter()).toBe(true);
    expect(isReachedAfter('data: 1\n\n')).toBe(true);
    expect(isReachedAfter('data: 1\r\n\r\n')).toBe(true);
    expect(isReachedAfter('data: 1\n\r\n')).toBe(true);
    expect(isReachedAfter('data: 1\r\n\n')).toBe(true);
  });

  it('does not stand within an event or a line', () => {
    for (const text of ['d', 'data: 1', 'data: 1\n', 'data: 1\r\n', '\r\n']) {
      expect([text, isReachedAfter(text)]).toEqual([text, false]);
    }
    expect(isReachedAfter('data: 1\n\ndata')).toBe(false);
    expect(isReachedAfter('data: 1\r\n\r')).toBe(false);
  });

  it('makes no difference how a stream is cut into chunks', () => {
    const letters = fc.constantFrom('a', '\n', '\r\n', '\r', ':', ' ');
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.array(fc.nat(12), { maxLength: 4 }),
        (parts, cuts) => {
          const text = parts.join('');
          const places = [0, ...cuts.sort((a, b) => a - b), text.length];
          const chunks = places
            .slice(1)
            .map((end, at) =>
              text.slice(places[at], Math.max(places[at], end)),
            );
          expect(isReachedAfter(...chunks)).toBe(isReachedAfter(text));
        },
      ),
    );
  });
});
