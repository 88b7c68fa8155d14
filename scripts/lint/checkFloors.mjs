// @ts-check
import { floors } from './floors.mjs';
import { readImports } from './readImports.mjs';

const TESTKIT = 'boost-testkit';
const DEVELOPMENT = /\.test\.|\/(dev|testing|walls|e2e|__mocks__)\/|setupTests/;

/**
 * Imports go down the floors only; the testkit is for tests and development.
 *
 * @param {{ name: string, manifest: any, files: readonly { path: string, text: string }[] }} workspace
 *   paths are from the package's own folder
 * @param {readonly string[]} workspaceNames
 * @returns {string[]}
 */
export function checkFloors({ name, manifest, files }, workspaceNames) {
  const { mayImport, never } = floors[name] ?? { mayImport: [] };
  const isWorkspace = (/** @type {string} */ other) =>
    other !== name && workspaceNames.includes(other);
  const isAbove = (/** @type {string} */ other) =>
    isWorkspace(other) && !mayImport.includes(other);

  const problems = ['dependencies', 'peerDependencies']
    .flatMap(field => Object.keys(manifest[field] ?? {}))
    .filter(isAbove)
    .map(other => `${name}: package.json depends on ${other}`);
  for (const file of files) {
    const isDevelopment = DEVELOPMENT.test(file.path);
    for (const specifier of readImports(file)) {
      const other = packageName(specifier);
      if (isDevelopment && other === TESTKIT) continue;
      if (isAbove(other) || (!isDevelopment && never?.test(specifier))) {
        problems.push(`${name}: ${file.path} imports ${specifier}`);
      }
    }
  }
  return problems.map(problem => `${problem}, which its floor does not allow`);
}

/** @param {string} specifier */
function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
