import { execFile } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { promisify } from 'node:util';
import { findKeycloak } from 'boost-testkit';
import type { TestFolder } from './TestFolder';

const execute = promisify(execFile);

const LIMIT_MS = 120_000;

/** Where an operator runs the lines of a page: a folder, and Keycloak's own `kcadm.sh`. */
export class GuideShell {
  readonly #folder: TestFolder;
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(folder: TestFolder, environment: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#environment = environment;
  }

  /**
   * @param folder - Where it works; it has the CA of Keycloak as `ca.crt`
   */
  static async create(folder: TestFolder): Promise<GuideShell> {
    const keycloak = findKeycloak();
    if (!keycloak) throw new Error('Keycloak is not installed');
    await mkdir(folder.path('bin'), { recursive: true });
    // There is no cluster to run a command in; what it would print lies in a file.
    const kubectl = '#!/bin/sh\nexec cat "$PRINTED_BY_KUBECTL"\n';
    await chmod(await folder.write('bin/kubectl', kubectl), 0o700);
    return new GuideShell(folder, {
      ...process.env,
      PATH: [
        folder.path('bin'),
        `${keycloak.home}/bin`,
        process.env.PATH ?? '',
      ].join(delimiter),
      // Java takes the home of whoever runs it from the system and not from HOME.
      KC_OPTS: `-Duser.home=${folder.path('.')} -XX:TieredStopAtLevel=1`,
      KC_CLI_PASSWORD: keycloak.password,
      CURL_CA_BUNDLE: folder.path('ca.crt'),
      PRINTED_BY_KUBECTL: folder.path('printed-by-kubectl'),
    });
  }

  /** What `kubectl` prints from now on. */
  async setKubectlOutput(text: string): Promise<void> {
    await this.#folder.write('printed-by-kubectl', `${text}\n`);
  }

  /**
   * Runs commands and resolves with what they printed. The first that fails ends them.
   *
   * @throws Error with what they printed on their error stream
   */
  async run(...commands: readonly string[]): Promise<string> {
    const { stdout } = await execute(
      'bash',
      ['-euo', 'pipefail', '-c', commands.join('\n')],
      {
        cwd: this.#folder.path('.'),
        env: this.#environment,
        timeout: LIMIT_MS,
      },
    ).catch(({ stderr, code }) => {
      throw new Error(`The commands ended with ${code}: ${stderr}`);
    });
    return stdout;
  }
}
