import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where `npm run real:install` keeps what it brings: `BOOST_REAL_CACHE`, or
 * `boost-real` in the user's cache folder. The scripts follow the same rule in
 * `scripts/real/cacheFolder.mjs`; they run before anything is installed and
 * cannot import this one.
 */
export function realCacheFolder(environment = process.env): string {
  if (environment.BOOST_REAL_CACHE) return environment.BOOST_REAL_CACHE;
  const base = environment.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'boost-real');
}
