import type { Subject } from '../resources/Subject';

/**
 * Who created an agent or a tool through the portal.
 *
 * @internal
 */
export interface CreatorRecord extends Subject {
  /** The user's entity ref. */
  readonly creator: string;
  /**
   * The `metadata.uid` of the workload: one of the same name that somebody made later
   * has another. Absent while it is being built and no workload exists.
   */
  readonly uid?: string;
  /** When the record was written. The store says it, and ignores what it is given. */
  readonly notedAt?: Date;
}
