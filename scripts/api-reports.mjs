// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatRootReport } from './api-reports/formatRootReport.mjs';
import { listFiles } from './listFiles.mjs';
import { nodeTool } from './process/nodeTool.mjs';
import { run } from './process/run.mjs';
import { repositoryRoot } from './repositoryRoot.mjs';

const PAGE = join(repositoryRoot, 'report.api.md');
const isCheck = Boolean(process.env.CI) || process.argv.includes('--ci');

/** @param {string} path */
function read(path) {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

const published = listFiles()
  .filter(path => /^(packages|plugins)\/[^/]+\/package\.json$/.test(path))
  .map(path => ({
    folder: path.replace('/package.json', ''),
    manifest: JSON.parse(read(path)),
  }))
  .filter(({ manifest }) => !manifest.private);

async function makeReports() {
  // Out of stale types a report that has changed looks as if it had not.
  const tsc = await run(process.execPath, [nodeTool('typescript', 'tsc')]);
  if (tsc !== 0) return tsc;
  return await run(process.execPath, [
    nodeTool('@backstage/repo-tools', 'backstage-repo-tools'),
    'api-reports',
    // Packages of one workspace see each other's sources, not their compiled
    // types; the message would also write this machine's paths into the reports.
    '-o',
    'ae-wrong-input-file-type',
    ...(isCheck ? ['--ci'] : []),
    ...published.map(({ folder }) => folder),
  ]);
}

function makePage() {
  const page = formatRootReport(
    published.map(({ folder, manifest }) => ({
      name: manifest.name,
      description: manifest.description,
      path: `${folder}/report.api.md`,
      text: read(`${folder}/report.api.md`),
    })),
  );
  if (!isCheck) {
    writeFileSync(PAGE, page);
    return 0;
  }
  if (existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page) return 0;
  console.error('report.api.md is stale. Run: npm run api-reports');
  return 1;
}

const code = await makeReports();
process.exitCode = code === 0 ? makePage() : code;
