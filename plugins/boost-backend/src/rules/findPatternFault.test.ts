import { findPatternFault } from './findPatternFault';

describe('findPatternFault', () => {
  it.each([
    'weather',
    'a',
    '7',
    '*',
    '?',
    'team-*',
    '*-tool',
    'a--b',
    '?-?',
    'a'.repeat(63),
    `*${'a*'.repeat(63)}`,
  ])('finds nothing wrong with %j', pattern => {
    expect(findPatternFault(pattern)).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    ['Weather', 'lower-case'],
    ['weather_1', 'letters, digits and hyphens'],
    ['team1/weather', 'letters, digits and hyphens'],
    ['we ather', 'letters, digits and hyphens'],
    ['weather\n', 'letters, digits and hyphens'],
    ['[ab]', 'letters, digits and hyphens'],
    ['-weather*', 'begins or ends with a hyphen'],
    ['*weather-', 'begins or ends with a hyphen'],
    ['a'.repeat(64), '63 characters'],
    [`${'?'.repeat(64)}*`, '63 characters'],
    ['*'.repeat(128), 'too many stars'],
  ])('says why %j can never match', (pattern, fault) => {
    expect(findPatternFault(pattern)).toContain(fault);
  });
});
