import { requestHeaders } from './requestHeaders';

describe('requestHeaders', () => {
  it('passes on what Kagenti needs', () => {
    const wanted = {
      accept: 'text/event-stream',
      'accept-language': 'de, en;q=0.5',
      'content-type': 'application/json',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      tracestate: 'vendor=value',
    };
    expect(requestHeaders(wanted, true)).toEqual({
      ...wanted,
      'accept-encoding': 'identity',
    });
  });

  it.each([
    'authorization',
    'proxy-authorization',
    'cookie',
    'x-backstage-user',
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-real-ip',
    'x-request-id',
    'host',
    'origin',
    'referer',
    'connection',
    'keep-alive',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'expect',
    'content-length',
    'content-encoding',
    'if-none-match',
    'range',
    'x-anything-else',
  ])('keeps back %s', name => {
    expect(Object.keys(requestHeaders({ [name]: 'x' }, true))).toEqual([
      'accept-encoding',
    ]);
  });

  it.each([
    ['traceparent', 'not-a-trace'],
    ['tracestate', 'x'.repeat(513)],
    ['accept', 'caf\u00e9'],
    ['accept', 'x'.repeat(1025)],
  ])('drops a %s that cannot be meant', (name, value) => {
    expect(requestHeaders({ [name]: value }, true)).not.toHaveProperty(name);
  });

  it('drops the type of a body that is not sent on', () => {
    expect(
      requestHeaders({ 'content-type': 'application/json' }, false),
    ).not.toHaveProperty('content-type');
  });
});
