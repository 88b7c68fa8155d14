import { existsSync } from 'node:fs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * Finds the browser for tests that look at a page.
 *
 * @returns the path of its program, or undefined when there is none; `npm run real:install` brings one
 *
 * @public
 */
export function findChromium(): string | undefined {
  return PATHS.find(path => existsSync(path));
}
