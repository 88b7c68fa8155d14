import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BodyLimit } from './BodyLimit';
import { readBody } from './readBody';

const SMALL = 16 * 1024;

const limit = (maximumBytes: number): BodyLimit => ({
  maximumBytes,
  refuse: () => new Error(`more than ${maximumBytes}`),
});

function requestOf(headers: Record<string, string>, ...chunks: Buffer[]) {
  const request = new IncomingMessage(new Socket());
  request.headers = headers;
  for (const chunk of chunks) request.push(chunk);
  return request;
}

function whole(headers: Record<string, string>, ...chunks: Buffer[]) {
  const request = requestOf(headers, ...chunks);
  request.push(null);
  return readBody(request, limit(1_000_000));
}

describe('readBody', () => {
  it('finds no body in a request that announces none', async () => {
    await expect(whole({})).resolves.toBeUndefined();
    await expect(whole({ 'content-length': '0' })).resolves.toBeUndefined();
  });

  it('sends a body of up to 16 KiB in one piece', async () => {
    const halves = ['a', 'b'].map(letter => Buffer.alloc(SMALL / 2, letter));
    const body = await whole({ 'content-length': `${SMALL}` }, ...halves);
    expect(Buffer.concat(halves).equals(body as Buffer)).toBe(true);
  });

  it('makes a stream of every byte of a larger body, in order', async () => {
    const chunks = [
      Buffer.alloc(SMALL, 'a'),
      Buffer.from('b'),
      Buffer.alloc(SMALL, 'c'),
    ];
    const announced: Record<string, string>[] = [
      { 'content-length': `${2 * SMALL + 1}` },
      { 'transfer-encoding': 'chunked' },
    ];
    for (const headers of announced) {
      const body = await whole(headers, ...chunks);
      expect(body).toBeInstanceOf(Readable);
      const bytes = await buffer(body as Readable);
      expect(bytes.equals(Buffer.concat(chunks))).toBe(true);
    }
  });

  it('begins to stream before the body is complete', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    const request = requestOf(chunked, Buffer.from('first'));
    const body = (await readBody(request, limit(100))) as Readable;
    const chunks = body[Symbol.asyncIterator]();
    expect(String((await chunks.next()).value)).toBe('first');
    request.push('second');
    expect(String((await chunks.next()).value)).toBe('second');
    request.push(null);
    expect((await chunks.next()).done).toBe(true);
  });

  it('ends a stream that becomes too long, and leaves its request alive', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    const request = requestOf(chunked, Buffer.from('abc'), Buffer.from('de'));
    const body = (await readBody(request, limit(4))) as Readable;
    await expect(buffer(body)).rejects.toThrow('more than 4');
    expect(request.destroyed).toBe(false);
  });

  it('leaves the request alive when its stream is given up', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    const request = requestOf(chunked, Buffer.alloc(9));
    const body = (await readBody(request, limit(100_000))) as Readable;
    body.destroy();
    await new Promise(resolve => body.once('close', resolve));
    expect(request.destroyed).toBe(false);
  });

  it('survives a caller who leaves before anybody sends the stream on', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    const request = requestOf(chunked, Buffer.alloc(9));
    const body = (await readBody(request, limit(100_000))) as Readable;
    const closed = new Promise(resolve => body.once('close', resolve));
    request.destroy();
    await closed;
    expect(body.errored).toMatchObject({ code: 'BODY_UNREADABLE' });
  });

  it('refuses a compressed body', async () => {
    const length = { 'content-length': '1' };
    await expect(
      whole({ ...length, 'content-encoding': 'gzip' }, Buffer.from('x')),
    ).rejects.toMatchObject({ code: 'BODY_UNREADABLE', statusCode: 400 });
    await expect(
      whole({ ...length, 'content-encoding': 'Identity' }, Buffer.from('x')),
    ).resolves.toEqual(Buffer.from('x'));
  });

  it('refuses a transfer coding beside chunks', async () => {
    await expect(
      whole({ 'transfer-encoding': 'gzip, chunked' }, Buffer.from('x')),
    ).rejects.toMatchObject({ code: 'BODY_UNREADABLE', statusCode: 400 });
  });

  it.each([
    ['content-length', '9'],
    ['transfer-encoding', 'chunked'],
  ])('says that a body of %s %s broke off', async (name, value) => {
    const request = requestOf({ [name]: value }, Buffer.from('half'));
    const reading = readBody(request, limit(100_000)).then(body =>
      body instanceof Readable ? buffer(body) : body,
    );
    request.destroy(new Error('socket hang up'));
    await expect(reading).rejects.toMatchObject({ code: 'BODY_UNREADABLE' });
  });
});
