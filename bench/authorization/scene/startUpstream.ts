import { join } from 'node:path';
import { freePort } from 'boost-testkit';
import { startProgram } from '../../programs/startProgram';

/** Kagenti and the token endpoint in one: as fast as plain Node answers. */
export interface Upstream {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the upstream in a process of its own. */
export async function startUpstream(): Promise<Upstream> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const stop = await startProgram({
    source: join(__dirname, '..', 'upstream', 'program.ts'),
    args: [`${port}`],
    url,
  });
  return { url, stop };
}
