import type { Role } from './Role';

/** A running portal, with somebody of each role signed in. */
export interface WallsPortal {
  readonly url: string;
  /** Backstage tokens. */
  readonly tokens: Readonly<Record<Role, string>>;
  stop(): Promise<void>;
}
