import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from 'boost-testkit';
import { Program } from '../../programs/Program';
import { writeNginxSettings } from './writeNginxSettings';

const START_LIMIT_MS = 10_000;

/** An nginx in front of the upstream. */
export interface Nginx {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts nginx with a configuration of its own, in a temporary folder. */
export async function startNginx(upstreamUrl: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-bench-'));
  const port = await freePort();
  const settings = await writeNginxSettings({ folder, port, upstreamUrl });
  const program = Program.start({
    command: 'nginx',
    args: ['-p', folder, '-c', settings, '-e', 'stderr'],
    env: process.env,
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await program.stop();
    await rm(folder, { recursive: true });
  };
  try {
    await program.answers(url, START_LIMIT_MS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
