import type { OutboundUrl } from './OutboundUrl';
import { readHost } from './readHost';

// What browsers and servers of the day take; Kagenti sets no limit of its own.
const MAXIMUM_CHARACTERS = 2048;

// Parsers drop some of these and stop at others.
const AMBIGUOUS = /[\s\\\p{Cc}\p{Cf}]/u;

const HOST = String.raw`(?<host>\[[0-9A-Fa-f:.]+\]|[^/?#@:%[\]]+)`;
const PORT = String.raw`(?::(?<port>[1-9]\d{0,4}))?`;
const USER = String.raw`[A-Za-z0-9_][A-Za-z0-9._-]{0,63}`;
const WEB = new RegExp(`^(?<scheme>https?)://${HOST}${PORT}(?:[/?#].*)?$`, 'i');
const SSH = new RegExp(
  `^ssh://(?<user>${USER}@)?${HOST}${PORT}(?<path>/[\\x21-\\x7e]+)$`,
  'i',
);
// What git takes for ssh without a scheme. Neither a colon in the path, which some read
// as a port before it, nor IPv6, whose brackets some read as part of the name.
const COPY = new RegExp(
  `^(?<user>${USER}@)(?<host>[^/?#@:%[\\]]+):(?<path>(?!-|//)[\\x21-\\x39\\x3b-\\x7e]+)$`,
);

const PORTS = { https: 443, http: 80, ssh: 22 } as const;
const LAST_PORT = 65_535;

/**
 * Understands an address to fetch from: `https://`, `http://` or `ssh://` with a host and
 * a port or none, or `user@host:path`.
 *
 * @remarks
 * Everything else is refused, above all what parsers disagree on, what git takes for a
 * command (`ext::`, a leading hyphen) or a file, and credentials: Kagenti logs addresses
 * and shows them with the build. `user@` is taken for ssh alone, where it is no secret.
 *
 * @param text - The address
 * @returns Nothing when it is none of these
 * @internal
 */
export function readOutboundUrl(text: string): OutboundUrl | undefined {
  if (text.length > MAXIMUM_CHARACTERS || AMBIGUOUS.test(text)) {
    return undefined;
  }
  return readWeb(text) ?? readSsh(text);
}

function readWeb(text: string): OutboundUrl | undefined {
  const parts = WEB.exec(text)?.groups;
  if (!parts || !URL.canParse(text)) return undefined;
  const host = readHost(parts.host);
  if (host === undefined) return undefined;
  const scheme = parts.scheme.toLowerCase() as 'https' | 'http';
  const url = new URL(text);
  url.hostname = host;
  const port = Number(url.port || PORTS[scheme]);
  return { scheme, host, port, text: url.href };
}

function readSsh(text: string): OutboundUrl | undefined {
  const withScheme = SSH.exec(text)?.groups;
  const parts = withScheme ?? COPY.exec(text)?.groups;
  if (!parts) return undefined;
  const host = readHost(parts.host);
  const port = Number(parts.port ?? PORTS.ssh);
  if (host === undefined || port > LAST_PORT) return undefined;
  const { user = '', path } = parts;
  const written = withScheme
    ? `ssh://${user}${host}${parts.port ? `:${port}` : ''}${path}`
    : `${user}${host}:${path}`;
  return { scheme: 'ssh', host, port, text: written };
}
