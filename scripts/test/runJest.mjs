// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTool } from '../process/nodeTool.mjs';
import { runWatched } from '../process/runWatched.mjs';
import { readJestCounts } from './readJestCounts.mjs';
import { SecretWatch } from './SecretWatch.mjs';

/**
 * Runs jest over all packages and watches its whole output for secrets.
 *
 * @param {readonly string[]} args
 * @returns {Promise<{ counts: import('./addCounts.mjs').Counts, exitCode: number, leaks: string[] }>}
 */
export async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const file = join(folder, 'report.json');
  const secrets = new SecretWatch();
  try {
    const jest = [
      nodeTool('@backstage/cli', 'backstage-cli'),
      'repo',
      'test',
      '--watchAll=false',
      '--json',
      `--outputFile=${file}`,
      ...args,
    ];
    const exitCode = await runWatched(process.execPath, jest, text =>
      secrets.look(text),
    );
    const counts = existsSync(file)
      ? readJestCounts(JSON.parse(readFileSync(file, 'utf8')))
      : { passed: 0, failed: 0, skipped: 0 };
    return { counts, exitCode, leaks: secrets.found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
