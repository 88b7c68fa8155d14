import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from 'boost-testkit';
import { buildProgram } from '../programs/buildProgram';
import { Program } from '../programs/Program';

const START_LIMIT_MS = 20_000;

/** Kagenti and the token endpoint in one: as fast as plain Node answers. */
export interface Upstream {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the upstream in a process of its own. */
export async function startUpstream(): Promise<Upstream> {
  const folder = await mkdtemp(join(tmpdir(), 'authorization-bench-'));
  const port = await freePort();
  const source = join(__dirname, '..', 'upstream', 'program.ts');
  const program = Program.start({
    args: [await buildProgram(source, folder), `${port}`],
    env: process.env,
  });
  const stop = async () => {
    await program.stop();
    await rm(folder, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await program.answers(url, START_LIMIT_MS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
