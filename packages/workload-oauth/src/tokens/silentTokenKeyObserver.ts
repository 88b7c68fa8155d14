import type { TokenKeyObserver } from './TokenObserver';

/** Nobody looks. */
export const silentTokenKeyObserver: TokenKeyObserver = {
  onServed: () => {},
  onRefused: () => {},
  onStoreRead: () => {},
  observeGrant: grant => grant(),
};
