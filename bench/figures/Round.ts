import type { Figures } from './Figures';

/** What was measured in one round, by names of peers. */
export type Round = ReadonlyMap<string, Figures>;
