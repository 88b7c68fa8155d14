import { once } from 'node:events';
import { Readable } from 'node:stream';
import { readTry } from '../testing/readTry';
import { ReplayableUpload } from './ReplayableUpload';

function uploadOf(maximumKeptBytes: number, ...chunks: string[]) {
  const source = new Readable({ read() {} });
  for (const chunk of chunks) source.push(chunk);
  return { source, upload: ReplayableUpload.create(source, maximumKeptBytes) };
}

describe('ReplayableUpload', () => {
  it('gives the same bytes again, and then those that were still to come', async () => {
    const { source, upload } = uploadOf(100, 'a');
    const first = upload.open();
    const [chunk] = await once(first.resume(), 'data');
    expect(String(chunk)).toBe('a');
    first.destroy();
    const second = upload.open();
    source.push('b');
    source.push(null);
    expect(await readTry(second)).toBe('ab');
    expect(upload.isReplayable).toBe(true);
  });

  it('can be sent again after its end', async () => {
    const { source, upload } = uploadOf(100, 'a', 'b');
    source.push(null);
    expect(await readTry(upload.open())).toBe('ab');
    expect(await readTry(upload.open())).toBe('ab');
  });

  it('is not replayable once more has come than may be kept', async () => {
    const { source, upload } = uploadOf(2, 'ab');
    const attempt = upload.open();
    await once(attempt.resume(), 'data');
    expect(upload.isReplayable).toBe(true);
    const next = once(attempt, 'data');
    source.push('c');
    const [last] = await next;
    expect(String(last)).toBe('c');
    expect(upload.isReplayable).toBe(false);
  });

  it('is not sent again without its beginning', async () => {
    const { source, upload } = uploadOf(2, 'ab');
    const attempt = upload.open();
    await once(attempt.resume(), 'data');
    expect(upload.isReplayable).toBe(true);
    attempt.destroy();
    // Comes between the refusal and the second try.
    source.resume();
    source.push('c');
    await new Promise(resolve => setImmediate(resolve));
    expect(() => upload.open()).toThrow(
      expect.objectContaining({ code: 'RETRY_LARGE_BODY' }),
    );
  });

  it('keeps nothing when nothing may be kept', async () => {
    const { source, upload } = uploadOf(0, 'a');
    source.push(null);
    expect(await readTry(upload.open())).toBe('a');
    expect(upload.isReplayable).toBe(false);
  });

  it('leaves its source alive when a try is given up', async () => {
    const { source, upload } = uploadOf(100, 'a');
    const attempt = upload.open();
    attempt.destroy(new Error('refused'));
    await new Promise(resolve => attempt.once('close', resolve));
    expect(source.destroyed).toBe(false);
  });

  it('reads no further than the try takes', async () => {
    let made = 0;
    const source = new Readable({
      read() {
        made += 1;
        this.push(made > 1_000 ? null : Buffer.alloc(16 * 1024));
      },
    });
    const attempt = ReplayableUpload.create(source, 0).open();
    for (let turn = 0; turn < 50; turn += 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(made).toBeLessThan(20);
    expect(await readTry(attempt)).toHaveLength(1_000 * 16 * 1024);
  });

  it('fails at once when its source has failed before the first try', async () => {
    const broken = new Error('broke off');
    const { source, upload } = uploadOf(100, 'a');
    source.destroy(broken);
    await new Promise(resolve => source.once('close', resolve));
    expect(() => upload.open()).toThrow(broken);
    const late = ReplayableUpload.create(source, 100);
    expect(() => late.open()).toThrow(broken);
  });

  it('lets go of what it kept when there will be no further try', async () => {
    const { source, upload } = uploadOf(100, 'a');
    const reading = readTry(upload.open());
    upload.settle();
    expect(upload.isReplayable).toBe(false);
    source.push('b');
    source.push(null);
    expect(await reading).toBe('ab');
  });

  it('fails the try with what the source fails with, and says so', async () => {
    const broken = new Error('broke off');
    const { source, upload } = uploadOf(100, 'a');
    const reading = readTry(upload.open());
    source.destroy(broken);
    await expect(reading).rejects.toBe(broken);
    expect(upload.failure).toBe(broken);
    expect(() => upload.open()).toThrow(broken);

    const closed = uploadOf(100, 'a');
    const attempt = readTry(closed.upload.open());
    closed.source.destroy();
    await expect(attempt).rejects.toThrow('broke off before its end');
  });
});
