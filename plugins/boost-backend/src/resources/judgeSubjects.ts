import { judge } from '../conditions/judge';
import { narrow } from '../conditions/narrow';
import { readsFact } from '../conditions/readsFact';
import type { Condition } from '../conditions/Condition';
import type { CreatorRecord } from '../creators/CreatorRecord';
import type { FactSource } from './FactSource';
import type { ResourceFacts } from './ResourceFacts';
import type { Subject } from './Subject';

/**
 * An agent or tool to be judged.
 *
 * @internal
 */
export interface Candidate {
  readonly subject: Subject;
  /** What is known of it without asking. */
  readonly facts: ResourceFacts;
}

/**
 * Judges agents and tools by a condition: one that a path names, or all rows of a list.
 *
 * @remarks
 * First by what is known, then by whether anybody created it through the portal, and only
 * what is still open by Kagenti's detail. Since the same steps judge one and many, a list
 * holds exactly what single reads allow.
 *
 * What turns out not to exist is denied, whatever the condition says: under a `not`, being
 * nothing would be a merit.
 *
 * @param condition - The condition
 * @param candidates - Whom to judge
 * @param factSource - Where to learn what is not known
 * @returns One verdict for each candidate, in their order
 * @throws KagentiError when a verdict depends on a detail that Kagenti does not give
 * @internal
 */
export async function judgeSubjects(
  condition: Condition,
  candidates: readonly Candidate[],
  factSource: FactSource,
): Promise<boolean[]> {
  const narrowed = new Map<string, Condition>();
  // What a policy of many roles says of a namespace is worked out once, not for each row.
  const narrowToNamespace = (namespace: string): Condition => {
    const known = narrowed.get(namespace);
    if (known !== undefined) return known;
    const rest = narrow(condition, { namespace });
    narrowed.set(namespace, rest);
    return rest;
  };
  const rests = candidates.map(({ subject, facts }) =>
    narrow(narrowToNamespace(subject.namespace), facts),
  );
  await narrowByRecords(rests, candidates, factSource);
  const verdicts = rests.map(rest => rest === true);
  const open = [...rests.keys()].filter(at => typeof rests[at] !== 'boolean');
  await Promise.all(
    open.map(async at => {
      const { subject } = candidates[at];
      const rest = narrowToNamespace(subject.namespace);
      verdicts[at] = await judgeWhole(rest, subject, factSource);
    }),
  );
  return verdicts;
}

/** What nobody created through the portal is known to have no creator. */
async function narrowByRecords(
  rests: Condition[],
  candidates: readonly Candidate[],
  factSource: FactSource,
): Promise<void> {
  const open = [...rests.keys()].filter(index =>
    readsFact(rests[index], 'creators'),
  );
  const records = await factSource.findRecords(
    open.map(index => candidates[index].subject),
  );
  for (const [at, index] of open.entries()) {
    rests[index] = narrowByRecord(rests[index], records[at]);
  }
}

/**
 * A record may be of a namesake before, so it stands for its creator or for nobody. Where
 * both come to the same, Kagenti need not tell which it is: the records of everybody else
 * cost nothing, and a hidden agent takes the way of an absent one.
 */
function narrowByRecord(
  rest: Condition,
  record: CreatorRecord | undefined,
): Condition {
  const ofNobody = narrow(rest, { creators: [] });
  if (!record) return ofNobody;
  const ofCreator = narrow(rest, { creators: [record.creator] });
  return ofNobody === ofCreator && typeof ofNobody === 'boolean'
    ? ofNobody
    : rest;
}

async function judgeWhole(
  condition: Condition,
  subject: Subject,
  factSource: FactSource,
): Promise<boolean> {
  const facts = await factSource.load(subject, {
    withCreators: readsFact(condition, 'creators'),
  });
  return facts !== undefined && judge(condition, facts) === true;
}
