import { imageReference } from './imageReference';

const DIGEST = `sha256:${'a1'.repeat(32)}`;

describe('imageReference', () => {
  it.each([
    ['alpine', 'alpine'],
    ['alpine:3.21.3', 'alpine:3.21.3'],
    ['registry.example:5000/team/clock', 'registry.example:5000/team/clock'],
    [`clock@${DIGEST}`, `clock@${DIGEST}`],
    [`clock:v2@${DIGEST}`, `clock:v2@${DIGEST}`],
    ['robot:pass@registry.example/clock:v2', 'registry.example/clock:v2'],
    ['robot:pass@localhost:5000/clock', 'localhost:5000/clock'],
    [
      `token@registry.example/clock@${DIGEST}`,
      `registry.example/clock@${DIGEST}`,
    ],
    ['', ''],
  ])('shows %s without credentials', (image, expected) => {
    expect(imageReference.parse(image)).toBe(expected);
  });

  it.each([
    'robot:pa/ss@registry.example/clock',
    'robot:12/34@registry.example/clock',
    'robot:p@ss@registry.example/clock',
    'https://robot:pass@registry.example/clock',
    'registry.example/clock?token=pass',
    'clock v2',
    `clock/${'a'.repeat(1024)}`,
  ])('leaves out %j, which names no image', image => {
    expect(imageReference.parse(image)).toBeUndefined();
  });
});
