import fc from 'fast-check';

/** The headers of a request, line by line. */
export interface HeadersCase {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly lines: ReadonlyArray<readonly [name: string, value: string]>;
}

/** Stands in the value of every header that must not reach Kagenti. */
export const MARK = 'm4rk';

/** What no caller's value may reach Kagenti of. */
const DENIED = [
  ...['Cookie', 'Cookie2', 'Authorization', 'Proxy-Authorization'],
  ...['X-Backstage-User', 'X-Backstage-Token', 'X-Backstage-Anything'],
  ...['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto'],
  ...['X-Forwarded-User', 'X-Real-IP', 'X-Original-URL', 'X-Rewrite-URL'],
  ...['Via', 'Origin', 'Referer', 'User-Agent', 'X-HTTP-Method-Override'],
  ...['Proxy-Connection', 'Proxy-Authenticate', 'Keep-Alive', 'TE', 'Trailer'],
  ...['Upgrade', 'HTTP2-Settings', 'Expect', 'Host', 'Max-Forwards', 'From'],
  ...['X-API-Key', 'X-Auth-Token', 'X-Remote-User', 'X_Backstage_User', 'Dpop'],
  ...['If-None-Match', 'If-Modified-Since', 'Sec-WebSocket-Key', 'X-SSL-Cert'],
];

const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
/** What may pass when it is of the right form. */
const PASSING: Readonly<Record<string, readonly string[]>> = {
  Accept: ['*/*', 'text/event-stream', 'a\u00e9', ''],
  'Accept-Language': ['de, en;q=0.5', 'de'],
  'Content-Type': ['application/json', 'text/plain; a="b,c"'],
  'X-Request-Id': ['request-1', 'a b', 'x'.repeat(200), ''],
  Traceparent: [
    TRACE,
    TRACE.toUpperCase(),
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`,
    `ff${TRACE.slice(2)}`,
    `${TRACE}-00`,
    `cc${TRACE.slice(2)}-more`,
    '',
  ],
  Tracestate: ['vendor=value', 'a=1,b=2', ',', 'x'.repeat(600)],
  Range: ['bytes=0-1', 'bytes=-5, 7-', 'lines=1-2', 'bytes=x'],
  'If-Range': ['"etag"', 'W/"etag"', 'Sun, 22 Nov 2026 04:52:08 GMT'],
};
const PASSING_NAMES = Object.keys(PASSING);

const anyCase = (name: string) =>
  fc
    .nat(0xffff)
    .map(bits =>
      [...name]
        .map((letter, at) =>
          (bits >> (at % 16)) & 1 ? letter.toUpperCase() : letter.toLowerCase(),
        )
        .join(''),
    );
const blank = fc.constantFrom('', ' ', ' ', ' ', '  ', '\t', ' \t ');

const denied = fc
  .tuple(
    fc.constantFrom(...DENIED),
    fc.constantFrom('', 'a=b; ', '"', '\u00e9'),
  )
  .map(([name, begin]) => [name, `${begin}${MARK}`] as const);
const passing = fc
  .constantFrom(...PASSING_NAMES)
  .chain(name => fc.constantFrom(...PASSING[name]).map(value => [name, value]))
  .map(([name, value]) => [name, value] as const);
const connection = fc
  .array(
    fc
      .constantFrom(
        ...PASSING_NAMES,
        ...DENIED,
        'close',
        'keep-alive',
        'upgrade',
      )
      .chain(anyCase),
    { minLength: 1, maxLength: 3 },
  )
  .map(names => ['Connection', names.join(' , ')] as const);
const special = fc.constantFrom<readonly [string, string]>(
  ['Expect', '100-continue'],
  ['Upgrade', 'websocket'],
  ['Connection', 'upgrade'],
  ['Content-Encoding', 'gzip'],
  ['Authorization', `Basic ${MARK}`],
  ['X-Backstage-User', `user:default/${MARK}`],
);

const line = fc
  .oneof(
    { weight: 6, arbitrary: denied },
    { weight: 4, arbitrary: passing },
    { weight: 1, arbitrary: connection },
    { weight: 1, arbitrary: special },
  )
  .chain(([name, value]) =>
    fc
      .tuple(anyCase(name), blank, blank)
      .map(
        ([cased, before, after]) =>
          [cased, `${before}${value}${after}`] as const,
      ),
  );

export const headersArbitrary: fc.Arbitrary<HeadersCase> = fc
  .tuple(
    fc.constantFrom(
      { method: 'GET', path: '/agents/team1/weather/route-status' } as const,
      { method: 'GET', path: '/agents?namespace=team1' } as const,
      { method: 'GET', path: '/tools/team1/weather' } as const,
      { method: 'POST', path: '/chat/team1/weather/send' } as const,
    ),
    fc.array(line, { maxLength: 12 }),
  )
  .map(([target, lines]) => ({ ...target, lines }));
