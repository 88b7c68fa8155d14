import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of a test, with files that are replaced as platforms replace them. */
export class TestFolder {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  static async create(): Promise<TestFolder> {
    return new TestFolder(await mkdtemp(join(tmpdir(), 'workload-oauth-')));
  }

  path(name: string): string {
    return join(this.#path, name);
  }

  /** Writes a file, or another in its place by a rename. */
  async write(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(this.path(`${name}.next`), content, { mode: 0o600 });
    await rename(this.path(`${name}.next`), this.path(name));
    return this.path(name);
  }

  /** Makes a symbolic link, or another in its place by a rename. */
  async link(name: string, target: string): Promise<string> {
    await symlink(target, this.path(`${name}.next`));
    await rename(this.path(`${name}.next`), this.path(name));
    return this.path(name);
  }

  async remove(name: string): Promise<void> {
    await rm(this.path(name));
  }

  async close(): Promise<void> {
    await rm(this.#path, { recursive: true, force: true });
  }
}
