import { requestHeaders } from './requestHeaders';

const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const ALWAYS = { 'accept-encoding': 'identity' };

describe('requestHeaders', () => {
  it('passes on what Kagenti needs', () => {
    const wanted = {
      accept: 'text/event-stream',
      'accept-language': 'de, en;q=0.5',
      'content-type': 'application/json',
      traceparent: TRACE,
      tracestate: 'vendor=value',
    };
    expect(requestHeaders(wanted, true)).toEqual({ ...wanted, ...ALWAYS });
  });

  it.each([
    ...['authorization', 'proxy-authorization', 'cookie', 'x-backstage-user'],
    ...['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'],
    ...['x-request-id', 'host', 'origin', 'referer', 'user-agent', 'via'],
    ...['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer'],
    ...['transfer-encoding', 'upgrade', 'expect', 'content-length'],
    ...['content-encoding', 'if-none-match', 'if-range', 'range'],
    ...['tracestate', 'baggage', 'x-anything-else', '__proto__'],
  ])('keeps back %s', name => {
    expect(requestHeaders({ [name]: 'bytes=0-1' }, true)).toEqual(ALWAYS);
  });

  it.each([
    ['tracestate', 'x'.repeat(513)],
    ['accept', 'caf\u00e9'],
    ['accept', 'x'.repeat(1025)],
    ['accept', ''],
  ])('drops a %s that cannot be meant', (name, value) => {
    expect(
      requestHeaders({ traceparent: TRACE, [name]: value }, true),
    ).not.toHaveProperty(name);
  });

  it.each([
    'not-a-trace',
    TRACE.toUpperCase(),
    `ff${TRACE.slice(2)}`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`,
    `${TRACE}-more`,
    `${TRACE}, ${TRACE}`,
  ])('drops the invalid trace %s and its state', traceparent => {
    const tracestate = 'vendor=value';
    expect(requestHeaders({ traceparent, tracestate }, true)).toEqual(ALWAYS);
  });

  it('drops what Connection names, in any case', () => {
    const headers = {
      accept: '*/*',
      'accept-language': 'de',
      traceparent: TRACE,
      tracestate: 'vendor=value',
      connection: 'keep-alive, Accept ,TraceParent',
    };
    expect(requestHeaders(headers, true)).toEqual({
      ...ALWAYS,
      'accept-language': 'de',
    });
  });

  it('drops the type of a body that is not sent on', () => {
    expect(
      requestHeaders({ 'content-type': 'application/json' }, false),
    ).toEqual(ALWAYS);
  });

  it('passes a range on where parts of the answer may be had', () => {
    const asked = { range: 'bytes=0-1, -5', 'if-range': '"etag"' };
    expect(requestHeaders(asked, false, true)).toEqual({ ...ALWAYS, ...asked });
    expect(requestHeaders(asked, false)).toEqual(ALWAYS);
  });

  it.each(['lines=1-2', 'bytes=x', 'bytes=0-1, bytes=2-3', 'bytes='])(
    'drops the range %s and the condition beside it',
    range => {
      const asked = { range, 'if-range': '"etag"' };
      expect(requestHeaders(asked, false, true)).toEqual(ALWAYS);
    },
  );
});
