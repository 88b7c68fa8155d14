import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const SOURCE = join(__dirname, '..', 'goPeer');

/** Loading the modules and compiling gRPC takes a minute or two the first time. */
const LIMIT_MS = 600_000;

/**
 * Compiles the program that asks by go-spiffe. Its modules are those that go.sum names.
 *
 * @param folder - where to put it
 * @returns its path
 * @throws Error with what Go printed
 */
export async function buildGoPeer(folder: string): Promise<string> {
  const program = join(folder, 'goPeer');
  const env = {
    ...process.env,
    GO111MODULE: 'on',
    GOWORK: 'off',
    // It is measured, not published: which commit it is of does not matter.
    GOFLAGS: '-mod=readonly -buildvcs=false',
    CGO_ENABLED: '0',
  };
  await execute('go', ['build', '-o', program, '.'], {
    cwd: SOURCE,
    env,
    timeout: LIMIT_MS,
  }).catch(error => {
    throw new Error(
      `The Go peer could not be built: ${error.stderr || error.message}`,
    );
  });
  return program;
}
