import { setAnswerHeaders } from './setAnswerHeaders';

function headersFor(headers: Record<string, string | string[]>, status = 200) {
  const set: Record<string, unknown> = {};
  const setHeader = (name: string, value: unknown): any => {
    set[name] = value;
  };
  setAnswerHeaders({ status, headers }, { setHeader });
  return set;
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('setAnswerHeaders', () => {
  it('passes on what describes the body', () => {
    const described = {
      'content-type': 'application/json',
      'content-length': '2',
      'content-encoding': 'gzip',
      'content-language': 'en',
      'content-range': 'bytes 0-1/7',
      'accept-ranges': 'bytes',
      etag: '"1"',
      'last-modified': 'Sun, 22 Nov 2026 04:52:08 GMT',
      'retry-after': '7',
    };
    expect(headersFor(described, 206)).toMatchObject(described);
  });

  it.each([
    ...['set-cookie', 'server', 'via', 'x-powered-by', 'date', 'vary', 'age'],
    ...['access-control-allow-origin', 'access-control-allow-credentials'],
    ...['access-control-expose-headers', 'timing-allow-origin'],
    ...['cross-origin-resource-policy', 'cross-origin-opener-policy'],
    ...['strict-transport-security', 'public-key-pins', 'expect-ct'],
    ...['content-security-policy', 'x-frame-options', 'permissions-policy'],
    ...['content-disposition', 'content-location', 'location', 'refresh'],
    ...['link', 'sourcemap', 'service-worker-allowed', 'clear-site-data'],
    ...['alt-svc', 'alt-used', 'nel', 'report-to', 'reporting-endpoints'],
    ...['www-authenticate', 'proxy-authenticate', 'authentication-info'],
    ...['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer'],
    ...['x-accel-redirect', 'x-accel-buffering', 'x-sendfile', 'pragma'],
    ...['x-request-id', 'traceparent', 'server-timing', '__proto__'],
  ])('keeps back %s', name => {
    const headers = headersFor({ ...JSON_TYPE, [name]: 'x' });
    expect(Object.keys(headers).sort()).toEqual([
      'cache-control',
      'content-type',
      'x-content-type-options',
    ]);
  });

  it.each([
    ['content-type', ['application/json', 'text/html']],
    ['content-length', ['2', '3']],
    ['etag', ['"1"', '"2"']],
  ])('leaves a %s out that came more than once', (name, values) => {
    const headers = headersFor({ etag: '"0"', [name]: values });
    expect(headers[name]).toBe(
      name === 'content-type' ? 'application/octet-stream' : undefined,
    );
  });

  it.each([
    ['content-length', '-1'],
    ['content-length', '2, 2'],
    ['content-length', '0x2'],
    ['content-length', '9'.repeat(16)],
    ['etag', '"\ufffd"'],
    ['etag', '"caf\u00e9"'],
    ['etag', 'a\r\nset-cookie: b'],
    ['retry-after', ''],
  ])(
    'leaves out a %s that Node would refuse to send or misread',
    (name, value) => {
      expect(headersFor({ ...JSON_TYPE, [name]: value })).not.toHaveProperty(
        name,
      );
    },
  );

  it('locks up a body whose type cannot be told', () => {
    const headers = headersFor({
      'content-type': 'application/json; a="\u00e9"',
    });
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  it('names no length beside chunks, of no content, or of a stream that it adds to', () => {
    const length = { 'content-length': '2' };
    for (const headers of [
      headersFor({ ...JSON_TYPE, ...length, 'transfer-encoding': 'chunked' }),
      headersFor({ ...JSON_TYPE, ...length }, 204),
      headersFor({ 'content-type': 'text/event-stream', ...length }),
    ]) {
      expect(headers).not.toHaveProperty('content-length');
    }
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
