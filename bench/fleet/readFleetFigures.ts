import type { FleetCourse } from './FleetCourse';
import type { FleetFigures } from './FleetFigures';
import type { FleetOptions } from './FleetOptions';
import { peakPerWindow } from './peakPerWindow';

const WINDOW_SECONDS = 10;

/** How long replicas that began together take to spread, and their echoes to fade. */
const SPREADING_SECONDS = 3_600;

/**
 * Reads the rates out of a fleet's course.
 *
 * @param course - What happened
 * @param outage - When the issuer was away: later than an hour after the start
 */
export function readFleetFigures(
  course: FleetCourse,
  outage: FleetOptions['outage'],
): FleetFigures {
  const { requestsPerSecond, failuresPerSecond } = course;
  const steady = requestsPerSecond.slice(SPREADING_SECONDS, outage.from);
  const steadyPerSecond =
    steady.reduce((sum, count) => sum + count, 0) / steady.length;
  const after = requestsPerSecond.slice(
    outage.to,
    outage.to + SPREADING_SECONDS,
  );
  return {
    steadyPerSecond,
    steadyPerWindow: steadyPerSecond * WINDOW_SECONDS,
    peakAfterStart: peakPerWindow(
      requestsPerSecond.slice(0, SPREADING_SECONDS),
      WINDOW_SECONDS,
    ),
    peakAfterOutage: peakPerWindow(after, WINDOW_SECONDS),
    lastFailureSeconds:
      failuresPerSecond.slice(outage.to).findLastIndex(count => count > 0) + 1,
  };
}
