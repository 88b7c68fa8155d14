import fc from 'fast-check';
import { MARK } from './headersArbitrary';

/** An answer of Kagenti's, line by line. */
export interface AnswerCase {
  readonly status: number;
  readonly lines: ReadonlyArray<readonly [name: string, value: string]>;
  readonly body: string;
  /** How its end is told. */
  readonly framing: 'length' | 'chunks' | 'close';
}

/** What would speak in the portal's name. */
const DENIED = [
  ...['Set-Cookie', 'Server', 'Via', 'X-Powered-By', 'Location', 'Refresh'],
  ...['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'],
  ...[
    'Strict-Transport-Security',
    'Content-Security-Policy',
    'Link',
    'Alt-Svc',
  ],
  ...['WWW-Authenticate', 'Proxy-Authenticate', 'Content-Disposition', 'NEL'],
  ...['Clear-Site-Data', 'Service-Worker-Allowed', 'X-Accel-Redirect', 'Date'],
  ...[
    'X-Request-Id',
    'Traceparent',
    'Keep-Alive',
    'Upgrade',
    'Trailer',
    'Vary',
  ],
  ...['Cache-Control', 'Expires', 'Pragma', 'X-Content-Type-Options', 'Age'],
  ...['X-Frame-Options', 'Permissions-Policy', 'Report-To', 'SourceMap'],
];
const TYPES = [
  ...['application/json', 'text/html', 'image/svg+xml', 'text/event-stream'],
  ...['application/json; charset=utf-8', 'APPLICATION/JSON', 'text/plain', ''],
  ...['application/json, text/html', 'application/problem+json', 'x/\u00e9'],
  ...['application/xhtml+xml', 'text/html; a=application/json', 'json'],
];
const VALUES = [
  ...[
    '',
    '1',
    '"a"',
    'bytes 0-1/2',
    'caf\u00e9',
    '\u00c3\u00a9',
    '\u00ff',
    '\ta',
  ],
  ...['x'.repeat(2000), '\x01', '\x7f', 'gzip', ','],
];
const DESCRIBING = [
  ...['ETag', 'Last-Modified', 'Content-Language', 'Retry-After'],
  ...['Accept-Ranges', 'Content-Range'],
];

const line = fc.oneof(
  fc.constantFrom(...DENIED).map(name => [name, MARK] as const),
  fc.constantFrom(...TYPES).map(type => ['Content-Type', type] as const),
  fc.tuple(fc.constantFrom(...DESCRIBING), fc.constantFrom(...VALUES)),
);

export const answersArbitrary: fc.Arbitrary<AnswerCase> = fc.record({
  status: fc.constantFrom(
    200,
    200,
    200,
    201,
    203,
    206,
    400,
    404,
    409,
    416,
    422,
  ),
  lines: fc.array(line, { maxLength: 10 }),
  body: fc.oneof(
    {
      weight: 20,
      arbitrary: fc.constantFrom('', '{}', '<script>', 'data: 1\n\n'),
    },
    { weight: 1, arbitrary: fc.constant('x'.repeat(70_000)) },
  ),
  framing: fc.constantFrom('length', 'chunks', 'close'),
});
