import { Readable } from 'node:stream';
import { answerHeaders } from './answerHeaders';

function headersFor(headers: Record<string, string | string[]>) {
  return answerHeaders({ status: 200, headers, body: Readable.from([]) });
}

describe('answerHeaders', () => {
  it('passes on what describes the body', () => {
    const described = {
      'content-type': 'application/json',
      'content-length': '2',
      'content-encoding': 'gzip',
      'content-language': 'en',
      etag: '"1"',
      'last-modified': 'Sun, 22 Nov 2026 04:52:08 GMT',
      'retry-after': '7',
    };
    expect(headersFor(described)).toMatchObject(described);
  });

  it.each([
    'set-cookie',
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'server',
    'location',
    'www-authenticate',
    'connection',
    'transfer-encoding',
    'strict-transport-security',
    'content-disposition',
    'link',
    'refresh',
    'x-powered-by',
  ])('keeps back %s', name => {
    const headers = headersFor({
      'content-type': 'application/json',
      [name]: 'x',
    });
    expect(headers).not.toHaveProperty(name);
  });

  it('forbids caches and guesses, whatever Kagenti says', () => {
    expect(
      headersFor({
        'content-type': 'application/json',
        'cache-control': 'public, max-age=3600',
      }),
    ).toEqual({
      'content-type': 'application/json',
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
    });
  });

  it('keeps every buffer away from an event stream', () => {
    expect(headersFor({ 'content-type': 'text/event-stream' })).toEqual({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    'text/html',
    'image/svg+xml',
    'text/plain',
    'application/xhtml+xml',
  ])('locks up a body of type %s', contentType => {
    expect(headersFor({ 'content-type': contentType })).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
  });

  it('calls a body without a type a stream of bytes', () => {
    expect(headersFor({})).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    });
  });
});
