import {
  mkdir,
  mkdtemp,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectedVolume } from './ProjectedVolume';

const TOKEN = 'token';
const CURRENT = '..data';
const NEXT = '..data_tmp';

/**
 * Makes a stand-in for a projected volume.
 *
 * @remarks
 * It swaps tokens as kubelet does: each lies in a folder of its own, the link
 * `..data` to that folder is replaced by a rename, and the file's name is a link
 * through it. A reader that watches the file itself sees no change of it.
 *
 * @public
 */
export async function createProjectedVolume(): Promise<ProjectedVolume> {
  const volume = await mkdtemp(join(tmpdir(), 'projected-'));
  const inside = (...names: string[]) => join(volume, ...names);
  let writes = 0;

  async function point(folder: string): Promise<void> {
    const previous = await readlink(inside(CURRENT)).catch(() => undefined);
    await symlink(folder, inside(NEXT));
    await rename(inside(NEXT), inside(CURRENT));
    if (previous) await rm(inside(previous), { recursive: true });
  }

  async function nextFolder(): Promise<string> {
    // The time in the name alone would not tell two writes of a millisecond apart.
    const time = new Date().toISOString().replace(/\D/g, '_');
    const folder = `..${time}${writes++}`;
    await mkdir(inside(folder));
    return folder;
  }

  return {
    path: inside(TOKEN),
    async write(token) {
      const folder = await nextFolder();
      await writeFile(inside(folder, TOKEN), token, { mode: 0o600 });
      await point(folder);
      await symlink(join(CURRENT, TOKEN), inside(TOKEN)).catch(ignoreExisting);
    },
    async remove() {
      await point(await nextFolder());
      await rm(inside(TOKEN), { force: true });
    },
    close: () => rm(volume, { recursive: true, force: true }),
  };
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
