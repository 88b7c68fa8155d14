import type { Condition } from '../conditions/Condition';
import type { FactSource } from '../resources/FactSource';
import { judgeRows } from './judgeRows';
import type { RowKind } from '../routes/RowKind';

/**
 * The rows that a caller may see, in their order.
 *
 * @param rows - The rows of a list
 * @param conditions - Who may see each kind that the list holds
 * @param facts - Where to learn what the rows do not tell
 * @throws KagentiError when a condition needs a detail and Kagenti does not give it
 * @internal
 */
export async function filterRows(
  rows: readonly unknown[],
  conditions: ReadonlyMap<RowKind, Condition>,
  facts: FactSource,
): Promise<unknown[]> {
  if (conditions.size === 1 && conditions.values().next().value === true) {
    return [...rows];
  }
  const shown = new Set<number>();
  for (const [kind, condition] of conditions) {
    // Only a list of several kinds says in each row which it is.
    const indexes = [...rows.keys()].filter(
      index => conditions.size === 1 || resourceTypeOf(rows[index]) === kind,
    );
    const some = indexes.map(index => rows[index]);
    const verdicts = await judgeRows(some, kind, condition, facts);
    for (const [at, index] of indexes.entries()) {
      if (verdicts[at]) shown.add(index);
    }
  }
  return rows.filter((_, index) => shown.has(index));
}

function resourceTypeOf(row: unknown): unknown {
  return Object(row).resourceType;
}
