import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from 'boost-testkit';
import { writeSettings } from '../portal/writeSettings';
import { buildProgram } from '../programs/buildProgram';
import { Program } from '../programs/Program';

/** RBAC takes in one role after the other: a thousand of them take a minute. */
const START_LIMIT_MS = 240_000;

/** What a portal is started with. */
export interface PortalOptions {
  /** Kagenti and the token endpoint in one. */
  readonly upstreamUrl: string;
  /** How many users may read. */
  readonly users: number;
  /** Roles in the policy beside theirs. */
  readonly otherRoles: number;
}

/** A portal's backend as in production, with RBAC and catalog, in a process of its own. */
export class Portal {
  readonly url: string;
  readonly #program: Program;
  readonly #folder: string;
  #tokens: readonly string[] = [];

  private constructor(url: string, program: Program, folder: string) {
    this.url = url;
    this.#program = program;
    this.#folder = folder;
  }

  static async start({
    upstreamUrl,
    users,
    otherRoles,
  }: PortalOptions): Promise<Portal> {
    const folder = await mkdtemp(join(tmpdir(), 'authorization-bench-'));
    const build = join(folder, 'build');
    await mkdir(build);
    const port = await freePort();
    const names = Array.from({ length: users }, (_, user) => `user-${user}`);
    const source = join(__dirname, '..', 'portal', 'program.ts');
    const program = Program.start({
      args: [
        await buildProgram(source, build),
        '--config',
        await writeSettings({
          folder,
          port,
          upstreamUrl,
          users: names,
          otherRoles,
        }),
      ],
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    });
    const portal = new Portal(`http://127.0.0.1:${port}`, program, folder);
    try {
      await program.answers(
        `${portal.url}/.backstage/health/v1/readiness`,
        START_LIMIT_MS,
      );
      portal.#tokens = await Promise.all(
        names.map(name => portal.#signIn(name)),
      );
      return portal;
    } catch (error) {
      await portal.stop();
      throw error;
    }
  }

  /** A real token of Backstage for each user. */
  get tokens(): readonly string[] {
    return this.#tokens;
  }

  /** What the process has used so far, all its threads together. */
  async cpuMicroseconds(): Promise<number> {
    const { microseconds } = await this.ask('/api/bench/cpu');
    return microseconds;
  }

  /** Asks as the first user for something that is answered with JSON. */
  async ask(path: string): Promise<any> {
    const response = await fetch(`${this.url}${path}`, {
      headers: this.#tokens[0]
        ? { authorization: `Bearer ${this.#tokens[0]}` }
        : {},
    });
    if (!response.ok) {
      throw new Error(`${path} was answered with ${response.status}`);
    }
    return response.json();
  }

  async stop(): Promise<void> {
    await this.#program.stop();
    await rm(this.#folder, { recursive: true });
  }

  async #signIn(name: string): Promise<string> {
    const response = await fetch(`${this.url}/api/auth/bench/refresh`, {
      headers: { 'x-requested-with': 'XMLHttpRequest', 'x-bench-user': name },
    });
    if (!response.ok) {
      throw new Error(
        `Signing in was answered with ${response.status}. The portal printed:\n${this.#program.output}`,
      );
    }
    const { backstageIdentity } = (await response.json()) as {
      backstageIdentity: { token: string };
    };
    return backstageIdentity.token;
  }
}
