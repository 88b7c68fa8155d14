import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { readJudgedBody } from './readJudgedBody';

const MEBIBYTE = 1024 * 1024;

function requestOf(chunks: Buffer[], headers: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket());
  request.headers = headers;
  for (const chunk of chunks) request.push(chunk);
  request.push(null);
  return request;
}

function bodyOf(bytes: number): Buffer {
  const frame = '{"a":""}';
  return Buffer.from(`{"a":"${'x'.repeat(bytes - frame.length)}"}`);
}

describe('readJudgedBody', () => {
  it('reads an object that comes in pieces', async () => {
    const bytes = Buffer.from('{"name":"wörld"}');
    const pieces = [...bytes].map(byte => Buffer.from([byte]));
    await expect(readJudgedBody(requestOf(pieces))).resolves.toEqual({
      name: 'wörld',
    });
  });

  it('reads one mebibyte and not one byte more', async () => {
    const whole = await readJudgedBody(requestOf([bodyOf(MEBIBYTE)]));
    expect(whole.a).toHaveLength(MEBIBYTE - 8);
    await expect(
      readJudgedBody(requestOf([bodyOf(MEBIBYTE + 1)])),
    ).rejects.toMatchObject({
      code: 'BODY_UNREADABLE',
      statusCode: 400,
      message: expect.stringContaining('1 MiB'),
    });
  });

  it('leaves the request alive when its body is too large', async () => {
    const request = new IncomingMessage(new Socket());
    request.push(Buffer.alloc(MEBIBYTE + 1));
    await expect(readJudgedBody(request)).rejects.toThrow('1 MiB');
    await new Promise(resolve => setImmediate(resolve));
    expect(request.destroyed).toBe(false);
  });

  it('refuses a body that is compressed or is none', async () => {
    const gzip = { 'content-encoding': 'gzip' };
    await expect(
      readJudgedBody(requestOf([Buffer.from('{}')], gzip)),
    ).rejects.toMatchObject({ code: 'BODY_UNREADABLE' });
    await expect(readJudgedBody(requestOf([]))).rejects.toMatchObject({
      code: 'BAD_REQUEST_BODY',
    });
  });
});
