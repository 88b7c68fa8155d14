import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from 'boost-testkit';
import { buildProgram } from '../programs/buildProgram';
import { Program } from '../programs/Program';

/** RBAC takes in one role after the other: a thousand of them take a minute. */
const START_LIMIT_MS = 240_000;

/** Where a portal finds its configuration, and where it listens. */
export interface PortalPlace {
  /** An empty folder of its own. */
  readonly folder: string;
  readonly port: number;
}

/** What a portal's process is started with. */
export interface PortalProcessOptions {
  /** The first file of its program. */
  readonly source: string;
  /** Writes its configuration and gives the path. */
  readonly writeSettings: (place: PortalPlace) => Promise<string>;
  /** Node's own arguments; none when absent. */
  readonly nodeArgs?: readonly string[];
}

/** A portal's backend as in production, in a process of its own. */
export class PortalProcess {
  readonly url: string;
  readonly #program: Program;
  readonly #folder: string;

  private constructor(url: string, program: Program, folder: string) {
    this.url = url;
    this.#program = program;
    this.#folder = folder;
  }

  /**
   * Builds and starts it, and waits until it is ready.
   *
   * @throws Error with what it printed when it does not become ready
   */
  static async start({
    source,
    writeSettings,
    nodeArgs = [],
  }: PortalProcessOptions): Promise<PortalProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
    const build = join(folder, 'build');
    await mkdir(build);
    const port = await freePort();
    const program = Program.start({
      args: [
        ...nodeArgs,
        await buildProgram(source, build),
        '--config',
        await writeSettings({ folder, port }),
      ],
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    });
    const portal = new PortalProcess(
      `http://127.0.0.1:${port}`,
      program,
      folder,
    );
    try {
      await program.answers(
        `${portal.url}/.backstage/health/v1/readiness`,
        START_LIMIT_MS,
      );
      return portal;
    } catch (error) {
      await portal.stop();
      throw error;
    }
  }

  /** The end of what it printed. */
  get output(): string {
    return this.#program.output;
  }

  /**
   * Asks for something that is answered with JSON.
   *
   * @param path - From the root
   * @param headers - None when absent
   * @throws Error when it is answered otherwise
   */
  async ask(
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<any> {
    const response = await fetch(`${this.url}${path}`, { headers });
    if (!response.ok) {
      throw new Error(
        `${path} was answered with ${response.status}. The portal printed:\n${this.output}`,
      );
    }
    return response.json();
  }

  async stop(): Promise<void> {
    await this.#program.stop();
    await rm(this.#folder, { recursive: true });
  }
}
