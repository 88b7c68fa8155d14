import type { peers } from './peers';

/** The name of one of the ways to the upstream. */
export type PeerName = keyof typeof peers;
