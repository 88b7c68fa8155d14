import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createProjectedVolume } from './createProjectedVolume';
import type { ProjectedVolume } from './ProjectedVolume';

describe('createProjectedVolume', () => {
  let volume: ProjectedVolume;

  beforeEach(async () => {
    volume = await createProjectedVolume();
  });

  afterEach(() => volume.close());

  const read = () => readFile(volume.path, 'utf8');
  const list = async () => (await readdir(dirname(volume.path))).sort();

  it('swaps the token of a projected volume as kubelet does', async () => {
    await expect(read()).rejects.toThrow('ENOENT');
    await volume.write('one');
    expect(await read()).toBe('one');
    const link = await readlink(`${dirname(volume.path)}/..data`);
    const { ino } = await lstat(volume.path);

    await volume.write('two');
    expect(await read()).toBe('two');
    // The name that is read stays the same link; what changes is where it leads.
    expect(await readlink(volume.path)).toBe('..data/token');
    expect((await lstat(volume.path)).ino).toBe(ino);
    expect(await readlink(`${dirname(volume.path)}/..data`)).not.toBe(link);
    expect(await list()).toHaveLength(3);
  });

  it('takes the token away and brings another', async () => {
    await volume.write('one');
    await volume.remove();
    await expect(read()).rejects.toThrow('ENOENT');
    expect(await list()).not.toContain('token');
    await volume.write('two');
    expect(await read()).toBe('two');
  });

  it('shows readers a whole token at every moment', async () => {
    const tokens = ['1'.repeat(5_000), '2'.repeat(5_000)];
    await volume.write(tokens[0]);
    let isWriting = true;
    const seen = new Set<string>();
    const reader = (async () => {
      while (isWriting) {
        // Between following the link and opening the file, the folder may go, as in a pod.
        const token = await read().catch(() => undefined);
        if (token !== undefined) seen.add(token);
      }
    })();
    for (let swap = 1; swap <= 50; swap++) await volume.write(tokens[swap % 2]);
    isWriting = false;
    await reader;
    expect(seen.size).toBeGreaterThan(0);
    for (const token of seen) expect(tokens).toContain(token);
  });

  it('leaves nothing behind', async () => {
    await volume.write('one');
    await volume.close();
    await volume.close();
    await expect(list()).rejects.toThrow('ENOENT');
  });
});
