import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realCacheFolder } from './realCacheFolder';

/**
 * What `npm run real:install` noted about a counterpart that it brought into the
 * cache; undefined when there is no note. The note is written last, so a note
 * means that the installation was completed.
 *
 * @param counterpart - as the installation names it
 * @param cacheFolder - where to look
 */
export function readManifest<T>(
  counterpart: string,
  cacheFolder = realCacheFolder(),
): T | undefined {
  const path = join(cacheFolder, `${counterpart}.json`);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8'));
}
