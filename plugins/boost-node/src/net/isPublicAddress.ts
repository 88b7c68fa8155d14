import * as ipaddr from 'ipaddr.js';

// All that is given out for hosts so far (RFC 4291 section 2.4, IANA's registry).
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

// Public by number, and yet inside: Azure's host agent answers every machine there.
const INSIDE_THOUGH_PUBLIC = ['168.63.129.16'];

/**
 * Whether an IP address belongs to one host of the internet, rather than to this machine,
 * a private network, a group or a protocol (RFC 6890). An IPv4 address within an IPv6 one
 * is judged as IPv4; the translations that would reach it are not public at all.
 *
 * @param address - IPv4 or IPv6, without brackets
 * @public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv6'
    ? parsed.match(GLOBAL_IPV6)
    : !INSIDE_THOUGH_PUBLIC.includes(parsed.toString());
}
