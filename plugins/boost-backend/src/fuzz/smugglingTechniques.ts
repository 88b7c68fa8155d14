/**
 * What has to become of a request that stands hidden behind another one.
 *
 * - `refused`: the head of the first is ambiguous, so it gets 400 and the connection ends.
 * - `broken`: the body of the first cannot be told from what follows, so the connection ends.
 * - `swallowed`: the hidden one is the first one's body, so it is no request.
 * - `own`: it is a request of its own if it is one at all, made by whom it names.
 */
export type HiddenFate = 'refused' | 'broken' | 'swallowed' | 'own';

/** How a request is written, so that something can hide behind it. */
export interface SmugglingTechnique {
  readonly fate: HiddenFate;
  /** More header lines. */
  readonly headers?: readonly string[];
  /** What follows the head, the hidden request included. */
  readonly body?: (hidden: string) => string;
  /** The request line's end in the place of ` HTTP/1.1`. */
  readonly version?: string;
  /** The end of a line of the head in the place of CR and LF. */
  readonly lineEnd?: string;
}

const CHUNKED = 'Transfer-Encoding: chunked';
const LENGTH = (value: string) => `Content-Length: ${value}`;
const WHOLE = '{length}';

const endingChunks = (hidden: string) => `0\r\n\r\n${hidden}`;
const chunked = (frames: string) => ({
  headers: [CHUNKED],
  body: (hidden: string) => frames.replace('HIDDEN', () => hidden),
});
const refused = (...headers: string[]): SmugglingTechnique => ({
  fate: 'refused',
  headers,
  body: endingChunks,
});
const broken = (frames: string): SmugglingTechnique => ({
  fate: 'broken',
  ...chunked(frames),
});
const own = (...headers: string[]): SmugglingTechnique => ({
  fate: 'own',
  headers,
});

/** Ways to make two readers disagree about where a request ends; `{length}` is the body's. */
export const smugglingTechniques: Readonly<Record<string, SmugglingTechnique>> =
  {
    'length and chunks': refused(LENGTH(WHOLE), CHUNKED),
    'chunks and length': refused(CHUNKED, LENGTH(WHOLE)),
    'chunks and no length': refused(CHUNKED, LENGTH('0')),
    'two lengths': refused(LENGTH('0'), LENGTH(WHOLE)),
    'the same length twice': refused(LENGTH(WHOLE), LENGTH(WHOLE)),
    'a list of lengths': refused(LENGTH(`${WHOLE}, ${WHOLE}`)),
    'a list of two lengths': refused(LENGTH(`0, ${WHOLE}`)),
    'a signed length': refused(LENGTH(`+${WHOLE}`)),
    'a negative length': refused(LENGTH('-1')),
    'a hexadecimal length': refused(LENGTH('0x5')),
    'a length with a blank': refused(LENGTH('1 0')),
    'a length with a letter': refused(LENGTH('5a')),
    'an empty length': refused(LENGTH('')),
    'a length beyond 64 bits': refused(LENGTH('18446744073709551621')),
    'a blank before the colon of a length': refused(
      `Content-Length : ${WHOLE}`,
    ),
    'a tab before the colon of chunks': refused('Transfer-Encoding\t: chunked'),
    'a blank before a name': refused(` ${LENGTH(WHOLE)}`),
    'chunks that are not last': refused('Transfer-Encoding: chunked, identity'),
    'chunks misspelt': refused('Transfer-Encoding: xchunked', LENGTH(WHOLE)),
    'chunks in quotes': refused('Transfer-Encoding: "chunked"', LENGTH(WHOLE)),
    'chunks after a vertical tab': refused('Transfer-Encoding: \vchunked'),
    'chunks with a NUL': refused('Transfer-Encoding: chunked\0'),
    'chunks on a folded line': refused('Transfer-Encoding:', ' chunked'),
    'a folded length': refused(`${LENGTH('0')}`, ` ${WHOLE}`),
    'a folded header': refused('X-Anything: a', '\tContent-Length: 5'),
    'a bare CR in a value': refused(`X-Anything: a\r${LENGTH(WHOLE)}`),
    'a bare LF in a value': refused(`X-Anything: a\n${LENGTH(WHOLE)}`),
    'a CR before the line end': refused(`X-Anything: a\r`),
    'a NUL in a value': refused('X-Anything: a\0b'),
    'a NUL in a name': refused('X-Any\0thing: b'),
    'no colon': refused('X-Anything'),
    'an empty name': refused(': value'),
    'a name in brackets': refused('[X-Anything]: value'),
    'bare LFs': { fate: 'refused', lineEnd: '\n', body: endingChunks },
    'bare CRs': { fate: 'refused', lineEnd: '\r', body: endingChunks },
    'version 1.2': { fate: 'refused', version: ' HTTP/1.2' },
    'version 3.0': { fate: 'refused', version: ' HTTP/3.0' },
    'two versions': { fate: 'refused', version: ' HTTP/1.1 HTTP/1.1' },
    'another protocol': { fate: 'refused', version: ' ICE/1.0' },

    'a length in the size of a chunk': broken(
      '0x5\r\nhello\r\n0\r\n\r\nHIDDEN',
    ),
    'a signed chunk': broken('+5\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a negative chunk': broken('-5\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a chunk without size': broken('\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a chunk that is not hexadecimal': broken('g\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a chunk with an underscore': broken('0_5\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a chunk beyond 64 bits': broken(
      '10000000000000005\r\nhello\r\n0\r\n\r\nHIDDEN',
    ),
    'a chunk longer than it says': broken('3\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a chunk shorter than it says': broken('6\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a chunk that ends in LF': broken('5\r\nhello\n0\r\n\r\nHIDDEN'),
    'a size that ends in LF': broken('5\nhello\r\n0\r\n\r\nHIDDEN'),
    'a size that ends in CR': broken('5\rhello\r\n0\r\n\r\nHIDDEN'),
    'an extension that ends in LF': broken('5;a\nhello\r\n0\r\n\r\nHIDDEN'),
    'an extension with a CR': broken('5;a=\rb\r\nhello\r\n0\r\n\r\nHIDDEN'),
    'a request where trailers stand': broken('5\r\nhello\r\n0\r\nHIDDEN'),
    'a NUL in an extension': broken('5;\0\r\nhello\r\n0\r\n\r\nHIDDEN'),

    'a length that covers it': {
      fate: 'swallowed',
      headers: [LENGTH(WHOLE)],
      body: hidden => hidden,
    },
    'a length that covers it after a line end': {
      fate: 'swallowed',
      headers: [LENGTH(WHOLE)],
      body: hidden => `\r\n\r\n${hidden}`,
    },
    'a chunk that covers it': {
      fate: 'swallowed',
      headers: [CHUNKED],
      body: hidden => `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`,
    },
    'an extension that covers it': {
      fate: 'swallowed',
      headers: [CHUNKED],
      body: hidden =>
        `5;a="${hidden.replace(/[^A-Za-z]/g, '')}"\r\nhello\r\n0\r\n\r\n`,
    },

    'no body': own(),
    'a length of zero': own(LENGTH('0')),
    'a shorter length': {
      fate: 'own',
      headers: [LENGTH('5')],
      body: hidden => `hello${hidden}`,
    },
    chunks: { fate: 'own', ...chunked('5\r\nhello\r\n0\r\n\r\nHIDDEN') },
    'chunks with an extension': {
      fate: 'own',
      ...chunked('5;a="b"\r\nhello\r\n0;c\r\n\r\nHIDDEN'),
    },
    'chunks with leading zeros': {
      fate: 'own',
      ...chunked('00005\r\nhello\r\n000\r\n\r\nHIDDEN'),
    },
    'chunks with trailers': {
      fate: 'own',
      ...chunked(
        '5\r\nhello\r\n0\r\nContent-Length: 99\r\nAuthorization: x\r\n\r\nHIDDEN',
      ),
    },
    'chunks in capitals': {
      fate: 'own',
      headers: ['TRANSFER-ENCODING: CHUNKED'],
      body: endingChunks,
    },
    'chunks twice': {
      fate: 'own',
      headers: [CHUNKED, CHUNKED],
      body: endingChunks,
    },
    'compressed chunks': {
      fate: 'own',
      headers: ['Transfer-Encoding: gzip, chunked'],
      body: endingChunks,
    },
    'chunks by an underscore': {
      fate: 'own',
      headers: ['Transfer_Encoding: chunked'],
      body: endingChunks,
    },
    'a length by an underscore': own(`Content_Length: ${WHOLE}`),
    'two hosts': own('Host: elsewhere'),
    'a line end before it': { fate: 'own', body: hidden => `\r\n${hidden}` },
    'an upgrade': own(
      'Connection: Upgrade',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAAQ',
    ),
    'a websocket': own('Connection: Upgrade', 'Upgrade: websocket'),
    'an expectation': {
      fate: 'own',
      headers: ['Expect: 100-continue', LENGTH('5')],
      body: hidden => `hello${hidden}`,
    },
    'another expectation': own('Expect: 200-ok'),
    'the end of the connection': own('Connection: close'),
    'an old version': {
      fate: 'own',
      version: ' HTTP/1.0',
      headers: [CHUNKED],
      body: endingChunks,
    },
    'no version': { fate: 'own', version: '' },
  };
