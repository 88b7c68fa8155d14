import type { peers } from './peers';

/** The name of one of the ways to Kagenti. */
export type PeerName = keyof typeof peers;
