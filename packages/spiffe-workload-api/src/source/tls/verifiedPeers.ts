import type { SpiffeId } from '../../identity/SpiffeId';

/** Who was verified on which connection. */
export const verifiedPeers = new WeakMap<object, SpiffeId>();
