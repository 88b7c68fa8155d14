import { join } from 'node:path';
import { PortalProcess } from '../../portal/PortalProcess';
import { writeSettings } from '../portal/writeSettings';

/** What a portal is started with. */
export interface PortalOptions {
  /** Kagenti and the token endpoint in one. */
  readonly upstreamUrl: string;
  /** How many users may read. */
  readonly users: number;
  /** Roles in the policy beside theirs. */
  readonly otherRoles: number;
}

/** A portal's backend with RBAC and catalog, and users who are signed in. */
export class Portal {
  readonly #process: PortalProcess;
  #tokens: readonly string[] = [];

  private constructor(portalProcess: PortalProcess) {
    this.#process = portalProcess;
  }

  static async start({
    upstreamUrl,
    users,
    otherRoles,
  }: PortalOptions): Promise<Portal> {
    const names = Array.from({ length: users }, (_, user) => `user-${user}`);
    const portal = new Portal(
      await PortalProcess.start({
        source: join(__dirname, '..', 'portal', 'program.ts'),
        writeSettings: place =>
          writeSettings({ ...place, upstreamUrl, users: names, otherRoles }),
      }),
    );
    try {
      portal.#tokens = await Promise.all(
        names.map(name => portal.#signIn(name)),
      );
      return portal;
    } catch (error) {
      await portal.stop();
      throw error;
    }
  }

  get url(): string {
    return this.#process.url;
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
  ask(path: string): Promise<any> {
    return this.#process.ask(
      path,
      this.#tokens[0] ? { authorization: `Bearer ${this.#tokens[0]}` } : {},
    );
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }

  async #signIn(name: string): Promise<string> {
    const { backstageIdentity } = await this.#process.ask(
      '/api/auth/bench/refresh',
      { 'x-requested-with': 'XMLHttpRequest', 'x-bench-user': name },
    );
    return backstageIdentity.token;
  }
}
