// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {string} program
 * @param {string} [path]
 * @returns {boolean} whether the program is found in one of PATH's folders
 */
export function isOnPath(program, path = process.env.PATH ?? '') {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return path
    .split(delimiter)
    .filter(Boolean)
    .some(folder =>
      suffixes.some(suffix => {
        try {
          accessSync(join(folder, program + suffix), constants.X_OK);
          return true;
        } catch {
          return false;
        }
      }),
    );
}
