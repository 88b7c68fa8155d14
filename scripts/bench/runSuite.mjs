// @ts-check
// Run as a program under tsx, because suites import the packages' TypeScript.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatTable } from './formatTable.mjs';
import { measurePeers } from './measurePeers.mjs';
import { chooseParts } from './chooseParts.mjs';
import { missingNeeds } from './missingNeeds.mjs';
import { toRows } from './toRows.mjs';

const [folder, suite, ...parts] = process.argv.slice(2);
const path = join(folder, suite, 'suite.ts');
const whole = await import(pathToFileURL(path).href);

const missing = missingNeeds(whole.needs);
if (missing) {
  console.error(missing);
  process.exit(1);
}
const chosen = chooseParts(whole, parts);
if (typeof chosen === 'string') {
  console.error(chosen);
  process.exit(1);
}
const { rounds, peers, measurements } = chosen;

const samples = await measurePeers(peers, rounds, console.log);
const rows = toRows(measurements, samples);
console.log(`\n${formatTable(rows)}`);

// Some parts alone are no result of the suite.
if (parts.length === 0) {
  // What a portal's server costs depends on Node more than on anything else.
  const [major] = process.versions.node.split('.');
  const results = join(folder, 'results', `node${major}`);
  mkdirSync(results, { recursive: true });
  writeFileSync(
    join(results, `${suite}.json`),
    `${JSON.stringify({ suite, node: process.version, rows }, undefined, 2)}\n`,
  );
}
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
