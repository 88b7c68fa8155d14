import { z } from 'zod';
import type { Condition } from '../conditions/Condition';
import { judge } from '../conditions/judge';
import type { FactSource } from '../resources/FactSource';
import { judgeSubjects } from '../resources/judgeSubjects';
import type { ListedKind } from '../routes/ListedKind';

const workloadRow = z.object({
  name: z.string(),
  namespace: z.string(),
  labels: z.object({ protocol: z.array(z.string()).nullish() }).optional(),
});

/**
 * Which rows a caller may see. One that does not say what it is about is shown only to
 * those who may see all.
 *
 * @param rows - Rows of one kind
 * @param kind - What they are about
 * @param condition - Who may see such
 * @param facts - Where to learn what the rows do not tell
 * @returns One verdict for each row
 * @throws KagentiError when a condition needs a detail and Kagenti does not give it
 * @internal
 */
export async function judgeRows(
  rows: readonly unknown[],
  kind: ListedKind,
  condition: Condition,
  facts: FactSource,
): Promise<boolean[]> {
  if (typeof condition === 'boolean') return rows.map(() => condition);
  if (kind === 'namespace') {
    return rows.map(
      row =>
        typeof row === 'string' &&
        judge(condition, { namespace: row, name: row }) === true,
    );
  }
  const candidates = rows.flatMap((row, index) => {
    const read = workloadRow.safeParse(row).data;
    if (!read) return [];
    const { namespace, name, labels } = read;
    // Rows of builds tell nothing of protocols, which is not the same as having none.
    const protocols = labels?.protocol?.length ? labels.protocol : undefined;
    const subject = { kind, namespace, name };
    return [{ index, subject, facts: { namespace, name, protocols } }];
  });
  const verdicts = await judgeSubjects(condition, candidates, facts);
  const shown = new Set(
    candidates.filter((_, at) => verdicts[at]).map(({ index }) => index),
  );
  return rows.map((_, index) => shown.has(index));
}
