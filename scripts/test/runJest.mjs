// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTool } from '../process/nodeTool.mjs';
import { run } from '../process/run.mjs';
import { readJestCounts } from './readJestCounts.mjs';

/**
 * Runs jest over all packages.
 *
 * @param {readonly string[]} args
 * @returns {Promise<{ counts: import('./addCounts.mjs').Counts, exitCode: number }>}
 */
export async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const file = join(folder, 'report.json');
  try {
    const exitCode = await run(process.execPath, [
      nodeTool('@backstage/cli', 'backstage-cli'),
      'repo',
      'test',
      '--watchAll=false',
      '--json',
      `--outputFile=${file}`,
      ...args,
    ]);
    const counts = existsSync(file)
      ? readJestCounts(JSON.parse(readFileSync(file, 'utf8')))
      : { passed: 0, failed: 0, skipped: 0 };
    return { counts, exitCode };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
