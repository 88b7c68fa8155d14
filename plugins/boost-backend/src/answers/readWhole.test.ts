import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readWhole } from './readWhole';

describe('readWhole', () => {
  it('joins the chunks of a body', async () => {
    const body = Readable.from([Buffer.from('ab'), Buffer.from('c')]);
    expect(await readWhole(body, 3)).toEqual(Buffer.from('abc'));
    expect(await readWhole(Readable.from([]), 3)).toEqual(Buffer.alloc(0));
  });

  it('stops where a body is too long, and leaves the rest to others', async () => {
    const chunks = ['abc', 'def', 'ghi'].map(text => Buffer.from(text));
    const body = Readable.from(chunks, { objectMode: false });
    expect(await readWhole(body, 4)).toBeUndefined();
    expect(String(await buffer(body))).toBe('ghi');
  });

  it('fails as the body fails', async () => {
    const body = new Readable({ read() {} });
    const reading = readWhole(body, 3);
    body.destroy(new Error('reset'));
    await expect(reading).rejects.toThrow('reset');
    await expect(readWhole(body, 3)).rejects.toThrow('reset');
  });

  it('fails when a body closes before its end', async () => {
    const body = new Readable({ read() {} });
    const reading = readWhole(body, 3);
    body.destroy();
    await expect(reading).rejects.toThrow('broke off');
    await expect(readWhole(body, 3)).rejects.toThrow('broke off');
  });
});
