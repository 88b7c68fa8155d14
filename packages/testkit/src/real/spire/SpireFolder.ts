import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

// What the kernel allows for a socket's path, 108 with the zero at its end on Linux.
const SOCKET_PATH_LIMIT_BYTES = 107;

/** The folder of one SPIRE: what server and agent keep, and their sockets. */
export class SpireFolder {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /**
   * Makes one.
   *
   * @param temporary - where: the system's temporary folder when absent
   * @throws Error when that folder's path is too long for a socket
   */
  static async create(temporary = tmpdir()): Promise<SpireFolder> {
    const folder = new SpireFolder(await mkdtemp(join(temporary, 'spire-')));
    if (Buffer.byteLength(folder.agentSocket) > SOCKET_PATH_LIMIT_BYTES) {
      await folder.remove();
      throw new Error(
        `The path of a socket would be longer than ${SOCKET_PATH_LIMIT_BYTES} bytes: ${folder.agentSocket}. Let TMPDIR name a folder with a shorter path`,
      );
    }
    // Other users' workloads reach the agent's socket through this folder.
    await chmod(folder.#path, 0o755);
    await mkdir(folder.serverData, { mode: 0o700 });
    await mkdir(folder.agentData, { mode: 0o700 });
    await mkdir(folder.#public, { mode: 0o755 });
    return folder;
  }

  get serverData(): string {
    return join(this.#path, 'server');
  }

  get serverSocket(): string {
    return join(this.serverData, 'api.sock');
  }

  get agentData(): string {
    return join(this.#path, 'agent');
  }

  get agentSocket(): string {
    return join(this.#public, 'api.sock');
  }

  /** Puts a program where other users may run it: the cache may lie where they cannot look. */
  async publish(program: string): Promise<string> {
    const path = join(this.#public, basename(program));
    await copyFile(program, path);
    await chmod(path, 0o755);
    return path;
  }

  /** The path of a file that only this user may read. */
  file(name: string): string {
    return join(this.serverData, name);
  }

  async remove(): Promise<void> {
    await rm(this.#path, { recursive: true, force: true });
  }

  get #public(): string {
    return join(this.#path, 'public');
  }
}
