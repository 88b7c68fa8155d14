import type { Condition } from '../conditions/Condition';
import { judge } from '../conditions/judge';
import type { FactSource } from '../resources/FactSource';
import { judgeSubjects } from '../resources/judgeSubjects';
import type { RowKind } from '../routes/RowKind';

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
  kind: RowKind,
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
    const { namespace, name, labels } = Object(row);
    if (typeof namespace !== 'string' || typeof name !== 'string') return [];
    const protocols = readProtocols(labels);
    const subject = { kind, namespace, name };
    return [{ index, subject, facts: { namespace, name, protocols } }];
  });
  const verdicts = await judgeSubjects(condition, candidates, facts);
  const shown = new Set(
    candidates.filter((_, at) => verdicts[at]).map(({ index }) => index),
  );
  return rows.map((_, index) => shown.has(index));
}

/** Rows of builds tell nothing of protocols, which is not the same as having none. */
function readProtocols(labels: unknown): string[] | undefined {
  const { protocol } = Object(labels);
  if (!Array.isArray(protocol) || protocol.length === 0) return undefined;
  return protocol.filter(each => typeof each === 'string');
}
