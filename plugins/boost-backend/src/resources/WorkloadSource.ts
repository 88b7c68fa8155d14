import type { CallClock } from 'backstage-plugin-boost-node';
import type { Subject } from './Subject';
import type { WorkloadDetail } from './WorkloadDetail';
import type { CallSignal } from 'backstage-plugin-boost-node';

/**
 * On whose behalf a detail is read, and for how long.
 *
 * @internal
 */
export interface WorkloadReadOptions {
  /** The entity ref of the user; absent when a service asks. */
  readonly user?: string;
  /** Ends the reading. */
  readonly signal?: CallSignal;
  /** Hears when the reading waits, and for what. */
  readonly clock?: CallClock;
}

/**
 * Tells what an agent or tool runs as.
 *
 * @internal
 */
export interface WorkloadSource {
  /**
   * Reads the detail of one agent or tool.
   *
   * @returns The detail, or undefined when there is none of that name
   * @throws KagentiError when it cannot be told
   */
  read(
    subject: Subject,
    options: WorkloadReadOptions,
  ): Promise<WorkloadDetail | undefined>;
}
