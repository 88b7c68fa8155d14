import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from './buildProgram';
import { Program } from './Program';

const START_LIMIT_MS = 20_000;

/** A program to build and start. */
export interface StartProgramOptions {
  /** Its first file. */
  readonly source: string;
  readonly args: readonly string[];
  /** Where it answers as soon as it is ready. */
  readonly url: string;
}

/**
 * Builds a program and starts it in a process of its own.
 *
 * @returns what ends it
 * @throws Error with what it printed when it does not answer in time
 */
export async function startProgram({
  source,
  args,
  url,
}: StartProgramOptions): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'program-bench-'));
  const program = Program.start({
    args: [await buildProgram(source, folder), ...args],
    env: process.env,
  });
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
  return stop;
}
