import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKeycloak } from './keycloak/findKeycloak';
import { isCounterpartInstalled } from './isCounterpartInstalled';
import { describeReal } from './describeReal';
import { realCacheFolder } from './realCacheFolder';

describe('describeReal', () => {
  const before = { ...process.env };
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'real-cache-'));
    process.env.BOOST_REAL_CACHE = folder;
    delete process.env.BOOST_REAL;
  });

  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true });
  });

  it('refuses to skip a counterpart when all are required', () => {
    process.env.BOOST_REAL = 'required';
    expect(() => describeReal('keycloak', 'tokens', () => {})).toThrow(
      "BOOST_REAL is 'required', but keycloak is not installed. Run: npm run real:install",
    );
  });

  it('names every counterpart that is missing from a list', () => {
    process.env.BOOST_REAL = 'required';
    expect(() =>
      describeReal(['kubernetes', 'spire'], 'tokens', () => {}),
    ).toThrow(
      "BOOST_REAL is 'required', but kubernetes, spire are not installed. Run: npm run real:install",
    );
  });

  it('takes compiled programs for installed only when they can be run', () => {
    for (const [name, programs] of [
      ['spire', ['spire-server', 'spire-agent']],
      ['kubernetes', ['kubernetes-apiserver']],
    ] as const) {
      expect(isCounterpartInstalled(name)).toBe(false);
      const note = JSON.stringify({ version: '1', home: folder });
      writeFileSync(join(folder, `${name}.json`), note);
      expect(isCounterpartInstalled(name)).toBe(false);
      for (const program of programs) {
        writeFileSync(join(folder, program), '', { mode: 0o755 });
      }
      expect(isCounterpartInstalled(name)).toBe(true);
    }
  });

  it('takes a Keycloak for installed only when its folder is there', () => {
    expect(isCounterpartInstalled('keycloak')).toBe(false);
    const note = (home: string) =>
      writeFileSync(join(folder, 'keycloak.json'), JSON.stringify({ home }));
    note(join(folder, 'gone'));
    expect(isCounterpartInstalled('keycloak')).toBe(false);
    note(folder);
    expect(isCounterpartInstalled('keycloak')).toBe(true);
    expect(findKeycloak()).toEqual({ home: folder });
  });

  it('looks for counterparts in the folder of the environment first', () => {
    expect(realCacheFolder({ BOOST_REAL_CACHE: '/a' })).toBe('/a');
    expect(realCacheFolder({ XDG_CACHE_HOME: '/b' })).toBe(
      join('/b', 'boost-real'),
    );
    expect(realCacheFolder({})).toMatch(/[/\\]\.cache[/\\]boost-real$/);
  });
});
