import type { Peer } from './Peer';

/** The ways to the upstream that are compared. */
export const peers = {
  boost: { isInPortal: true, isProxy: true },
  'proxy backend': { isInPortal: true, isProxy: true },
  'http-proxy-3': { isInPortal: true, isProxy: true },
  'in-memory': { isInPortal: true, isProxy: false },
  nginx: { isInPortal: false, isProxy: true },
  direct: { isInPortal: false, isProxy: false },
} as const satisfies Record<string, Peer>;
