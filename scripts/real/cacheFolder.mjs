// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where real counterparts are kept: outside of the checkout, so that another
 * clone finds them. `BOOST_REAL_CACHE` chooses another folder. The testkit's
 * `realCacheFolder` follows the same rule.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string}
 */
export function cacheFolder(environment = process.env) {
  if (environment.BOOST_REAL_CACHE) return environment.BOOST_REAL_CACHE;
  const base = environment.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'boost-real');
}
