import fc from 'fast-check';
import { matchesGlob } from './matchesGlob';

/** The definition itself, with no regard to what it costs. */
function fits(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first === '*') {
    return fits(rest, text) || (text !== '' && fits(pattern, text.slice(1)));
  }
  return (
    text !== '' &&
    (first === '?' || first === text[0]) &&
    fits(rest, text.slice(1))
  );
}

describe('matchesGlob', () => {
  it.each([
    ['weather', 'weather', true],
    ['weather', 'weather2', false],
    ['weather', 'eweather', false],
    ['*', '', true],
    ['?', '', false],
    ['?', 'a', true],
    ['weather-?', 'weather-12', false],
    ['*-tool', 'weather-tool', true],
    ['*-tool', '-tool', true],
    ['*-tool', 'weather-tool-2', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['**', 'weather', true],
    ['.', 'a', false],
    ['a+', 'aa', false],
  ])('pattern %j, text %j: %j', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  it('agrees with the definition for all patterns and texts', () => {
    const letters = (alphabet: string, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...alphabet), maxLength });
    fc.assert(
      fc.property(letters('ab*?', 8), letters('ab', 10), (pattern, text) => {
        expect(matchesGlob(pattern, text)).toBe(fits(pattern, text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives up a pattern of many stars in as many steps as pattern and text have pairs of characters', () => {
    // With tries that multiply, these would be more than the seconds of a century.
    expect(matchesGlob(`${'*a'.repeat(31)}b`, 'a'.repeat(63))).toBe(false);
    expect(matchesGlob(`${'a*'.repeat(31)}b`, 'a'.repeat(63))).toBe(false);
  });
});
