import { readdirSync, readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

/** The project's own packages by their names, each with the source that a build begins at. */
function findSources(): Record<string, string> {
  const sources: Record<string, string> = {};
  for (const group of ['packages', 'plugins']) {
    for (const folder of readdirSync(join(ROOT, group))) {
      const path = join(ROOT, group, folder);
      const { name, main } = JSON.parse(
        readFileSync(join(path, 'package.json'), 'utf8'),
      );
      sources[name] = join(path, main ?? 'src/index.ts');
    }
  }
  return sources;
}

/**
 * Compiles a program and the project's own packages into one file of plain JavaScript,
 * as a portal in production runs them: nothing is transformed while it is measured.
 * What comes from the registry is loaded as it is installed.
 *
 * @param source - The program's first file
 * @param folder - An empty folder for it
 * @returns the path of the program
 */
export async function buildProgram(
  source: string,
  folder: string,
): Promise<string> {
  const program = join(folder, 'program.js');
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [source],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Tells where time goes when the program is run with --cpu-prof.
    sourcemap: true,
    alias: findSources(),
    packages: 'external',
    logLevel: 'error',
  });
  return program;
}
