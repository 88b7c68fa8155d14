import type { CreatedWorkload } from './CreatedWorkload';
import type { CreatorRecord } from './CreatorRecord';

/**
 * The portal and the cluster go by clocks of their own, and Kubernetes cuts off fractions
 * of a second. Clocks are seldom a minute apart, and it gives nothing away: where there is a
 * workload, the portal begins no build of its name.
 */
const CLOCK_ALLOWANCE_SECONDS = 60;

/**
 * Whether a record is about what goes by its name now.
 *
 * @remarks
 * A record with a uid is about the workload that has it. One without is of a build. It is
 * about that as long as there is no workload, and then about the one that came of it:
 * Kagenti finishes builds by itself when nobody asks for it (every 30 seconds unless that
 * was turned off), so no request tells the uid. It names the build in an annotation, and
 * nobody can make it do so in a request. A workload that is older than the record came of
 * an earlier build of that name.
 *
 * @param record - The record
 * @param workload - What goes by its name; undefined when there is nothing
 * @internal
 */
export function belongsTo(
  record: CreatorRecord,
  workload: CreatedWorkload | undefined,
): boolean {
  if (record.uid !== undefined) return workload?.uid === record.uid;
  if (workload?.uid === undefined) return true;
  const { builtBy, createdAt } = workload;
  if (builtBy !== record.name || !createdAt || !record.notedAt) return false;
  const earliest = record.notedAt.getTime() - CLOCK_ALLOWANCE_SECONDS * 1000;
  return createdAt.getTime() >= earliest;
}
