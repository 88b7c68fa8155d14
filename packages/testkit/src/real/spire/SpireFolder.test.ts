import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpireFolder } from './SpireFolder';

describe('SpireFolder', () => {
  let temporary: string;

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'spire-folder-'));
  });

  afterEach(() => rmSync(temporary, { recursive: true }));

  it('hides the data of the server and shows the socket of the agent', async () => {
    const folder = await SpireFolder.create(temporary);
    expect(statSync(folder.serverData).mode & 0o077).toBe(0);
    expect(statSync(folder.agentData).mode & 0o077).toBe(0);
    expect(statSync(join(folder.agentSocket, '..')).mode & 0o005).toBe(0o005);

    const program = join(temporary, 'program');
    await writeFile(program, 'x', { mode: 0o700 });
    const published = await folder.publish(program);
    expect(statSync(published).mode & 0o005).toBe(0o005);

    await folder.remove();
    await folder.remove();
    expect(existsSync(published)).toBe(false);
  });

  it('refuses a temporary folder whose path is too long for a socket', async () => {
    const long = join(temporary, 'x'.repeat(90));
    await mkdir(long);
    await expect(SpireFolder.create(long)).rejects.toThrow(
      /longer than 107 bytes.*TMPDIR/,
    );
    expect(await readdir(long)).toEqual([]);
  });
});
