import type { IncomingMessage } from 'node:http';

const OF_UPGRADES = ['upgrade', 'http2-settings'];

/**
 * The bytes of a request up to its body, as they were sent, less the wish for an upgrade.
 *
 * @param request - The request
 * @internal
 */
export function rewriteHead({
  method,
  url,
  httpVersion,
  rawHeaders,
}: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    const value = rawHeaders[at + 1];
    const kept = keep(name.toLowerCase(), value);
    if (kept !== undefined) lines.push(`${name}: ${kept}`);
  }
  // Node reads heads byte by byte.
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

function keep(name: string, value: string): string | undefined {
  if (OF_UPGRADES.includes(name)) return undefined;
  if (name !== 'connection') return value;
  const options = value.split(',').map(each => each.trim());
  const kept = options.filter(
    option => !OF_UPGRADES.includes(option.toLowerCase()),
  );
  return kept.length > 0 ? kept.join(', ') : undefined;
}
