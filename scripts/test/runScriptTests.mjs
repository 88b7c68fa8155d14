// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../process/run.mjs';
import { listFiles } from '../listFiles.mjs';
import { readTapCounts } from './readTapCounts.mjs';

/**
 * Runs the tests of the scripts and of the benchmarks by Node's own test runner.
 *
 * @returns {Promise<{ counts: import('./addCounts.mjs').Counts, exitCode: number }>}
 */
export async function runScriptTests() {
  const folder = mkdtempSync(join(tmpdir(), 'node-test-'));
  const file = join(folder, 'report.tap');
  try {
    const exitCode = await run(process.execPath, [
      // The benchmarks are TypeScript.
      '--import',
      'tsx',
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${file}`,
      ...listFiles('scripts').filter(path => path.endsWith('.test.mjs')),
      ...listFiles('bench').filter(path => path.endsWith('.test.ts')),
    ]);
    return { counts: readTapCounts(readFileSync(file, 'utf8')), exitCode };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
