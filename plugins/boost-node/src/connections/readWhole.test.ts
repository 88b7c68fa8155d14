import { Readable } from 'node:stream';
import { bodyFrom } from 'boost-testkit';
import { HeldBody } from './HeldBody';
import { readWhole } from './readWhole';

describe('readWhole', () => {
  it('joins the chunks of a body', async () => {
    const body = Readable.from([Buffer.from('ab'), Buffer.from('c')]);
    expect(await readWhole(bodyFrom(body), 3)).toEqual(Buffer.from('abc'));
    expect(await readWhole(HeldBody.of(''), 3)).toEqual(Buffer.alloc(0));
  });

  it('gives up a body that is too long', async () => {
    const chunks = ['abc', 'def', 'ghi'].map(text => Buffer.from(text));
    const body = Readable.from(chunks, { objectMode: false });
    expect(await readWhole(bodyFrom(body), 4)).toBeUndefined();
    expect(body.destroyed).toBe(true);
  });

  it('fails as the body fails', async () => {
    const body = new Readable({ read() {} });
    const reading = readWhole(bodyFrom(body), 3);
    body.destroy(new Error('reset'));
    await expect(reading).rejects.toThrow('reset');
    await expect(readWhole(bodyFrom(body), 3)).rejects.toThrow('reset');
  });
});
