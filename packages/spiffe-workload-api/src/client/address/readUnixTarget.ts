import type { Target } from './Target';

// `sun_path` of Linux holds 108 bytes with the final zero; longer paths fail at the
// dial with a message that does not say so.
const LONGEST_PATH_BYTES = 107;

/**
 * Reads what follows `unix:`: an absolute path and nothing else. The path is taken as
 * it is written, without percent-decoding, as go-spiffe's gRPC does.
 */
export function readUnixTarget(rest: string): Target {
  if (rest.startsWith('//') && !rest.startsWith('///')) {
    return {
      problem:
        'a unix address has no host; three slashes stand before the path',
    };
  }
  const path = rest.startsWith('///') ? rest.slice(2) : rest;
  if (!path.startsWith('/')) return { problem: 'the path must be absolute' };
  if (path === '/') return { problem: 'the path names no socket' };
  if (/[?#]/.test(path)) {
    return { problem: 'neither query nor fragment may be set' };
  }
  // eslint-disable-next-line no-control-regex
  if (/[\x00-\x20\x7f]/.test(path)) {
    return { problem: 'the path holds a space or control character' };
  }
  const bytes = Buffer.byteLength(path);
  if (bytes > LONGEST_PATH_BYTES) {
    return {
      problem: `the path has ${bytes} bytes; the system allows ${LONGEST_PATH_BYTES} for a socket`,
    };
  }
  return { target: `unix:${path}` };
}
