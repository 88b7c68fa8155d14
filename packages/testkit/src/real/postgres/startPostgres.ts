import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../net/freePort';
import { RealProgram } from '../RealProgram';
import { findPostgres } from './findPostgres';
import type { RunningPostgres } from './RunningPostgres';
import { unprivilegedUser } from './unprivilegedUser';

const USER = 'postgres';

/**
 * Starts the machine's PostgreSQL with data of its own, and waits until it is ready.
 * It listens on the loopback interface and asks for no password.
 *
 * @throws Error when none is installed or it does not start
 *
 * @public
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const installation = findPostgres();
  if (!installation) {
    throw new Error('PostgreSQL is not installed. Run: npm run real:install');
  }
  const owner = unprivilegedUser();
  const folder = await mkdtemp(join(tmpdir(), 'boost-postgres-'));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const spawn = { ...owner, cwd: folder };
  await promisify(execFile)(
    installation.initdb,
    ['-D', folder, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    spawn,
  );
  const port = await freePort();
  const program = await RealProgram.start({
    command: installation.postgres,
    // No socket file, and no waiting for the disk: the data ends with the test.
    args: `-D ${folder} -h 127.0.0.1 -p ${port} -c fsync=off`
      .split(' ')
      .concat('-k', ''),
    isReady: /ready to accept connections/,
    spawn,
  });
  return {
    connection: { host: '127.0.0.1', port, user: USER },
    async stop() {
      // The signal for a fast end, which does not wait for clients to leave.
      await program.end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
