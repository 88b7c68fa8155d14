import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { isPublicAddress } from '../../net/isPublicAddress';
import { listSchema } from './listSchema';

/** RFC 1035 section 2.3.4. */
const MAX_CHARACTERS = 253;
const LABEL = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
/** URLs take a name that ends so for an IPv4 address (URL standard, "ends in a number"). */
const NUMBER_AT_THE_END = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;
const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::([1-9]\d{0,4}))?$/;
const MAX_PORT = 65_535;

const NOT_A_HOST =
  'must be a host name or an IP address, with a port after a colon where it is another than that of the scheme. An IPv6 address stands in brackets.';
const NOT_PUBLIC =
  'must not be a loopback or private address. Through it, whoever may create something could reach what only the portal or the cluster should; such addresses are refused whatever is listed.';

function findProblem(text: string): string | undefined {
  if (text.includes('*')) {
    return 'must not hold a wildcard. A host that somebody else can register must not count; list each one.';
  }
  if (text.includes('@')) {
    return 'must not hold a user name or password. Remove what stands before the @.';
  }
  if (/[/\\?#]/.test(text)) {
    return 'must be a host alone, without scheme and path: git.example.com, not https://git.example.com/team.';
  }
  const [, host, port] = HOST_AND_PORT.exec(text) ?? [];
  if (!host || Number(port ?? 1) > MAX_PORT) return NOT_A_HOST;
  if (host.startsWith('[')) {
    if (!URL.canParse(`https://${host}`)) return NOT_A_HOST;
    return isPublicAddress(host.slice(1, -1)) ? undefined : NOT_PUBLIC;
  }
  if (NUMBER_AT_THE_END.test(host)) {
    if (!isIPv4(host)) return NOT_A_HOST;
    return isPublicAddress(host) ? undefined : NOT_PUBLIC;
  }
  if (host.length > MAX_CHARACTERS || !NAME.test(host)) return NOT_A_HOST;
  return /(?:^|\.)localhost$/.test(host) ? NOT_PUBLIC : undefined;
}

/** As `URL` writes it, so that both can be compared as text. */
function asUrlHasIt(text: string): string {
  return text.startsWith('[')
    ? text.replace(/^\[.*\]/, host => new URL(`https://${host}`).hostname)
    : text;
}

const hostSchema = z
  .string({ error: 'must be text that holds a host.' })
  .transform((value, context) => {
    const text = value.toLowerCase();
    const message = findProblem(text);
    if (message === undefined) return asUrlHasIt(text);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/**
 * Hosts, each with its port or without, in lower case and as `URL` writes them. One that
 * is listed twice counts once.
 *
 * @internal
 */
export const allowedHostsSchema: z.ZodType<readonly string[]> = listSchema(
  hostSchema,
  'host',
).transform(hosts => [...new Set(hosts)]);
