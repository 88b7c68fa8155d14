import type { Round } from './Round';

/**
 * How one peer's figure compares with that of another one in the same round, in which
 * whatever else the machine did fell on both.
 *
 * @throws Error when either did not measure it
 */
export function sameRoundRatio(
  round: Round,
  measurement: string,
  { of, to }: { of: string; to: string },
): number {
  const [value, other] = [of, to].map(peer => round.get(peer)?.[measurement]);
  if (value === undefined || other === undefined || !(other > 0)) {
    throw new Error(`'${measurement}' lacks a figure of ${of} or of ${to}`);
  }
  return value / other;
}
