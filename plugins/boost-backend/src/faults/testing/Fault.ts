import type { RawScript } from './RawScript';
import type { calls } from './calls';

/** What becomes of a call. */
export interface Fate {
  /** As `readAnswer` says it. */
  readonly answer: string;
  /** How often Kagenti was asked; once when absent. */
  readonly asked?: number;
  /** The outcome in the audit log and its code; told by the answer when absent. */
  readonly audit?: string;
}

/** A fault of an upstream, and what the portal makes of it. */
export interface Fault extends Fate {
  /** Goes on after `Kagenti`. */
  readonly title: string;
  readonly script: RawScript;
  /** What it is tried with; `get` and `post` when absent. */
  readonly calls?: readonly (keyof typeof calls)[];
  /** What becomes of a GET over a connection that was used before, when that differs. */
  readonly keptGet?: Fate;
  /** Whether the connection is still good for the next request. */
  readonly isHarmless?: boolean;
}
