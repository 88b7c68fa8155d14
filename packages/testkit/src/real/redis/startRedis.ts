import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../net/freePort';
import { RealProgram } from '../RealProgram';
import { findRedis } from './findRedis';
import type { RunningRedis } from './RunningRedis';

/**
 * Starts the machine's Redis with a folder of its own, and waits until it is ready.
 *
 * @param options - `port`: any free one when absent
 * @throws Error when none is installed or it does not start
 *
 * @public
 */
export async function startRedis(
  options: { readonly port?: number } = {},
): Promise<RunningRedis> {
  const command = findRedis();
  if (!command) {
    throw new Error('Redis is not installed. Run: npm run real:install');
  }
  const folder = await mkdtemp(join(tmpdir(), 'boost-redis-'));
  const port = options.port ?? (await freePort());
  const args = { '--port': port, '--bind': '127.0.0.1', '--dir': folder };
  const program = await RealProgram.start({
    command,
    args: [...Object.entries(args).flat().map(String), '--save', ''],
    isReady: /Ready to accept connections/,
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill: () => program.end('SIGKILL'),
    async stop() {
      await program.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
