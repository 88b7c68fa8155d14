import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import type { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { TestFolder } from '../testing/TestFolder';
import { CredentialFile, type ReadFile } from './CredentialFile';

describe('CredentialFile', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = await TestFolder.create();
  });

  afterEach(() => folder.close());

  function fileAt(path: string, readFile?: ReadFile) {
    return CredentialFile.create({
      path,
      title: 'The token file',
      advice: 'Mount it.',
      maxBytes: 64,
      missing: 'ASSERTION_FILE_MISSING',
      invalid: 'ASSERTION_FILE_INVALID',
      readFile,
    });
  }

  async function problemOf(path: string): Promise<string> {
    const failure: WorkloadOAuthError = (await fileAt(path)
      .read()
      .then(
        () => 'a text',
        (error: unknown) => error,
      )) as WorkloadOAuthError;
    expect(failure.code).toBe('ASSERTION_FILE_INVALID');
    return failure.message.replace(`The token file ${path} `, '');
  }

  it('reads what lies there now after kubelet has swapped its links', async () => {
    await mkdir(folder.path('..1'));
    await mkdir(folder.path('..2'));
    await folder.write('..1/token', 'first\n');
    await folder.write('..2/token', '  second');
    await folder.link('..data', '..1');
    const file = fileAt(await folder.link('token', '..data/token'));
    expect(await file.read()).toBe('first');

    await folder.link('..data', '..2');

    expect(await file.read()).toBe('second');
  });

  it('reads what lies there now after the file was replaced by one of the same size', async () => {
    const path = await folder.write('token', 'first');
    const file = fileAt(path);
    expect(await file.read()).toBe('first');

    await folder.write('token', 'other');

    expect(await file.read()).toBe('other');
  });

  it('names a missing file and what to do', async () => {
    const path = folder.path('token');

    await expect(fileAt(path).read()).rejects.toMatchObject({
      code: 'ASSERTION_FILE_MISSING',
      message: `The token file ${path} does not exist. Mount it.`,
    });
    await folder.write('file', 'x');
    await expect(
      fileAt(folder.path('file/token')).read(),
    ).rejects.toMatchObject({ code: 'ASSERTION_FILE_MISSING' });
  });

  it('names a dangling link as missing', async () => {
    const path = await folder.link('token', 'nowhere');

    await expect(fileAt(path).read()).rejects.toMatchObject({
      code: 'ASSERTION_FILE_MISSING',
    });
  });

  it('reads a missing file as soon as it is there', async () => {
    const file = fileAt(folder.path('token'));
    await expect(file.read()).rejects.toBeDefined();

    await folder.write('token', 'here');

    expect(await file.read()).toBe('here');
  });

  it('refuses what is no regular file, without waiting for it', async () => {
    await mkdir(folder.path('directory'));
    execFileSync('mkfifo', [folder.path('pipe')]);

    expect(await problemOf(folder.path('directory'))).toContain(
      'is a directory',
    );
    expect(await problemOf(folder.path('pipe'))).toContain(
      'is no regular file',
    );
    expect(await problemOf('/dev/zero')).toContain('is no regular file');
  });

  it('refuses a file that is empty or too large', async () => {
    expect(await problemOf(await folder.write('empty', ' \n'))).toContain(
      'is empty',
    );
    expect(
      await problemOf(await folder.write('large', 'x'.repeat(65))),
    ).toContain('has more than 64 bytes');
    expect(
      await fileAt(await folder.write('full', 'x'.repeat(64))).read(),
    ).toHaveLength(64);
  });

  it('names a file that may not be read', async () => {
    const file = fileAt('/run/token', async () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    });

    await expect(file.read()).rejects.toMatchObject({
      code: 'ASSERTION_FILE_INVALID',
      message: expect.stringContaining('may not be read by this process'),
    });
  });

  it('refuses an empty path', () => {
    expect(() => fileAt('')).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
  });
});
