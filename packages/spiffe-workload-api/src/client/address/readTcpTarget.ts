import { isIPv4, isIPv6 } from 'node:net';
import type { Target } from './Target';

const HIGHEST_PORT = 65_535;

/**
 * Reads what follows `tcp:`: an IP address and a port and nothing else. A name is
 * refused, since whoever answers for it would hand out identities.
 */
export function readTcpTarget(rest: string): Target {
  const authority = rest.startsWith('//') ? rest.slice(2) : rest;
  if (authority.includes('@')) return { problem: 'user info may not be set' };
  if (/[?#]/.test(authority)) {
    return { problem: 'neither query nor fragment may be set' };
  }
  if (authority.includes('/')) return { problem: 'a path may not be set' };
  const [, bracketed, plain, port] =
    /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(.*))?$/s.exec(authority) ?? [];
  const isAddress =
    bracketed === undefined ? isIPv4(plain ?? '') : isIPv6(bracketed);
  if (!isAddress) {
    return {
      problem: 'the host must be an IP address (IPv6 in brackets), and no name',
    };
  }
  if (!isPort(port)) {
    return { problem: `a port from 1 to ${HIGHEST_PORT} must be set` };
  }
  return bracketed === undefined
    ? { target: `ipv4:${plain}:${port}` }
    : { target: `ipv6:[${bracketed}]:${port}` };
}

function isPort(text: string | undefined): boolean {
  return /^[1-9]\d{0,4}$/.test(text ?? '') && Number(text) <= HIGHEST_PORT;
}
