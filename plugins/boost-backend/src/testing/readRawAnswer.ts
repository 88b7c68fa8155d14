/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case, in the order in which they came; repeated ones too. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** The body; of a chunked one, with the chunks' frames. */
  readonly body: string;
  /** How many bytes it took. */
  readonly length: number;
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = /(?:^|\r\n)0\r\n\r\n/;

/**
 * Reads the first answer off what a server has sent.
 *
 * @param text - What was received, one character a byte
 * @param method - What was asked with
 * @param isOver - Whether nothing more will come
 * @returns The answer; undefined while it is not complete
 */
export function readRawAnswer(
  text: string,
  method: string,
  isOver: boolean,
): RawAnswer | undefined {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd === -1) return undefined;
  const [statusLine, ...lines] = text.slice(0, headEnd).split('\r\n');
  const status = Number(statusLine.split(' ', 2)[1]);
  const headers = lines.map(line => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  }) as [string, string][];
  const start = headEnd + HEAD_END.length;
  const end = findEnd(text, { start, status, headers, method, isOver });
  if (end === undefined || end > text.length) return undefined;
  return { status, headers, body: text.slice(start, end), length: end };
}

interface Head {
  readonly start: number;
  readonly status: number;
  readonly headers: ReadonlyArray<readonly [string, string]>;
  readonly method: string;
  readonly isOver: boolean;
}

function findEnd(text: string, head: Head): number | undefined {
  const { start, status, headers, method, isOver } = head;
  const { 'content-length': length, 'transfer-encoding': coding } =
    Object.fromEntries(headers);
  // RFC 9112 section 6.3.
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) {
    return start;
  }
  if (coding !== undefined) {
    const last = LAST_CHUNK.exec(text.slice(start));
    return last ? start + last.index + last[0].length : undefined;
  }
  if (length !== undefined) return start + Number(length);
  return isOver ? text.length : undefined;
}
