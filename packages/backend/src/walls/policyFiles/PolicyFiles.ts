import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  copyFile,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PERMISSIONS = 'rbac-policy.csv';
const CONDITIONS = 'conditional-policies.yaml';

/** Copies of the development portal's policy files, for a portal to watch. */
export class PolicyFiles {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<PolicyFiles> {
    const folder = await mkdtemp(join(tmpdir(), 'policies-'));
    for (const file of [PERMISSIONS, CONDITIONS]) {
      await copyFile(
        resolvePackagePath('backend', 'policies', file),
        join(folder, file),
      );
    }
    return new PolicyFiles(folder);
  }

  /** The file of roles and permissions. */
  get permissions(): string {
    return join(this.#folder, PERMISSIONS);
  }

  /** The file of conditions. */
  get conditions(): string {
    return join(this.#folder, CONDITIONS);
  }

  /**
   * Puts a changed file in the place of one, by rename as operators have to. RBAC misses
   * the second of two that follow each other within milliseconds, so all is changed at once.
   *
   * @param file - One of the two files
   * @param changes - The parts to replace, which must be there, and their replacements
   */
  async replace(file: string, ...changes: [part: string, by: string][]) {
    let text = await readFile(file, 'utf8');
    for (const [part, by] of changes) {
      if (!text.includes(part)) throw new Error(`${file} is without ${part}`);
      text = text.replace(part, () => by);
    }
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
