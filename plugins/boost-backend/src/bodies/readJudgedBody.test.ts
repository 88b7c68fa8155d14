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

const limit = {
  maximumBytes: MEBIBYTE,
  refuse: () => new Error('larger than the limit'),
};

function read(chunks: Buffer[], headers: Record<string, string> = {}) {
  return readJudgedBody(
    requestOf(chunks, { 'transfer-encoding': 'chunked', ...headers }),
    limit,
  );
}

describe('readJudgedBody', () => {
  it('reads an object that comes in pieces', async () => {
    const bytes = Buffer.from('{"name":"wörld"}');
    const pieces = [...bytes].map(byte => Buffer.from([byte]));
    await expect(read(pieces)).resolves.toEqual({ name: 'wörld' });
    const request = requestOf(pieces, { 'content-length': `${bytes.length}` });
    await expect(readJudgedBody(request, limit)).resolves.toEqual({
      name: 'wörld',
    });
  });

  it('reads as much as the limit allows and not one byte more', async () => {
    const whole = await read([bodyOf(MEBIBYTE)]);
    expect(whole.a).toHaveLength(MEBIBYTE - 8);
    await expect(read([bodyOf(MEBIBYTE + 1)])).rejects.toThrow(
      'larger than the limit',
    );
  });

  it('leaves the request alive when its body is too large', async () => {
    const request = new IncomingMessage(new Socket());
    request.headers = { 'transfer-encoding': 'chunked' };
    request.push(Buffer.alloc(MEBIBYTE + 1));
    await expect(readJudgedBody(request, limit)).rejects.toThrow('larger than');
    await new Promise(resolve => setImmediate(resolve));
    expect(request.destroyed).toBe(false);
  });

  it('refuses a body that is compressed or is none', async () => {
    await expect(
      read([Buffer.from('{}')], { 'content-encoding': 'gzip' }),
    ).rejects.toMatchObject({ code: 'BODY_UNREADABLE' });
    await expect(read([])).rejects.toMatchObject({ code: 'BAD_REQUEST_BODY' });
    await expect(readJudgedBody(requestOf([]), limit)).rejects.toMatchObject({
      code: 'BAD_REQUEST_BODY',
    });
  });
});
