import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { readBody } from './readBody';

const MEBIBYTE = 1024 * 1024;

function requestOf(chunks: Buffer[], headers: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket());
  request.headers = headers;
  for (const chunk of chunks) request.push(chunk);
  request.push(null);
  return request;
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('readBody', () => {
  it('finds no body in an empty request', async () => {
    await expect(readBody(requestOf([]))).resolves.toBeUndefined();
  });

  it('sends a body of up to one mebibyte as a replayable buffer', async () => {
    const halves = [
      Buffer.alloc(MEBIBYTE / 2, 'a'),
      Buffer.alloc(MEBIBYTE / 2, 'b'),
    ];
    const body = await readBody(requestOf(halves));
    expect(Buffer.isBuffer(body)).toBe(true);
    expect(Buffer.concat(halves).equals(body as Buffer)).toBe(true);
  });

  it('makes a stream of every byte of a larger body, in order', async () => {
    const chunks = [
      Buffer.alloc(MEBIBYTE, 'a'),
      Buffer.from('b'),
      Buffer.alloc(MEBIBYTE, 'c'),
    ];
    const body = await readBody(requestOf(chunks));
    expect(body).toBeInstanceOf(Readable);
    expect(
      (await collect(body as Readable)).equals(Buffer.concat(chunks)),
    ).toBe(true);
  });

  it('leaves the request alive when its stream is given up', async () => {
    const request = new IncomingMessage(new Socket());
    request.push(Buffer.alloc(MEBIBYTE + 1));
    const body = (await readBody(request)) as Readable;
    body.destroy();
    await new Promise(resolve => setImmediate(resolve));
    expect(body.destroyed).toBe(true);
    expect(request.destroyed).toBe(false);
  });

  it('refuses a compressed body', async () => {
    const gzipped = requestOf([Buffer.from('x')], {
      'content-encoding': 'gzip',
    });
    await expect(readBody(gzipped)).rejects.toMatchObject({
      code: 'BODY_UNREADABLE',
      statusCode: 400,
    });
    const plain = requestOf([Buffer.from('x')], {
      'content-encoding': 'Identity',
    });
    await expect(readBody(plain)).resolves.toEqual(Buffer.from('x'));
  });

  it('says that a body broke off', async () => {
    const request = new IncomingMessage(new Socket());
    request.push(Buffer.from('half'));
    const reading = readBody(request);
    request.destroy(new Error('socket hang up'));
    await expect(reading).rejects.toMatchObject({ code: 'BODY_UNREADABLE' });
  });
});
