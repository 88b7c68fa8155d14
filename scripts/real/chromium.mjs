// @ts-check
import { existsSync } from 'node:fs';
import { requirePrograms } from './requirePrograms.mjs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The browser of the tests that look at a page. */
export const chromium = {
  name: 'chromium',
  isInstalled: () => PATHS.some(path => existsSync(path)),
  /** @param {import('./install/StepLog.mjs').StepLog} log */
  install: log =>
    requirePrograms(
      {
        chromium: {
          debianPackage: 'chromium',
          otherwise: 'Chromium as /usr/bin/chromium',
        },
      },
      log,
    ),
};
