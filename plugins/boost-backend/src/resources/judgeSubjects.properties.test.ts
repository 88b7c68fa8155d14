import fc from 'fast-check';
import type { CreatorRecord } from '../creators/CreatorRecord';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import {
  arbitraryCriteria,
  arbitraryLabels,
  decide,
} from '../testing/conditionArbitraries';
import { createFactSource } from './testing/createFactSource';
import { judgeSubjects } from './judgeSubjects';
import type { Subject } from './Subject';
import { FakeWorkloads } from './testing/FakeWorkloads';

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });
const uid = fc.constantFrom('uid-1', 'uid-2');

/** One name: who is said to have created it, and what is there of it, if anything. */
const arbitraryResource = fc.record({
  detail: maybe(
    fc.record({
      // Absent while it is being built.
      uid: maybe(uid),
      labels: arbitraryLabels,
      protocols: fc.subarray(['a2a', 'mcp']),
    }),
  ),
  record: maybe(
    fc.record({
      creator: fc.constantFrom('user:default/alice', 'user:default/bob'),
      uid: maybe(uid),
    }),
  ),
});

const subjects: Subject[] = (['agent', 'tool'] as const).flatMap(kind =>
  ['team1', 'team2'].flatMap(namespace =>
    ['weather', 'ledger', 'made'].map(name => ({ kind, namespace, name })),
  ),
);
const arbitraryWorld = fc.array(arbitraryResource, {
  minLength: subjects.length,
  maxLength: subjects.length,
});

function build(
  world: typeof arbitraryWorld extends fc.Arbitrary<infer T> ? T : never,
) {
  const workloads = FakeWorkloads.create();
  const records: CreatorRecord[] = [];
  for (const [index, { detail, record }] of world.entries()) {
    if (detail) workloads.add(subjects[index], detail);
    if (record) records.push({ ...subjects[index], ...record });
  }
  const creators = MemoryCreatorStore.create(...records);
  return () => createFactSource({ workloads, creators });
}

const nameOf = ({ namespace, name }: Subject) => ({ namespace, name });

describe('judgeSubjects, for all policies and resources', () => {
  it('lists what single reads allow, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCriteria,
        arbitraryWorld,
        async (criteria, world) => {
          const createSource = build(world);
          const rows = subjects.map((subject, index) => {
            // A row tells protocols when there is a workload that has some.
            const { uid: built, protocols } = world[index].detail ?? {};
            const told = built && protocols?.length ? protocols : undefined;
            return { subject, facts: { ...nameOf(subject), protocols: told } };
          });
          const listed = await judgeSubjects(criteria, rows, createSource());

          const singles = await Promise.all(
            subjects.map(async subject => {
              const alone = [{ subject, facts: nameOf(subject) }];
              return (await judgeSubjects(criteria, alone, createSource()))[0];
            }),
          );
          expect(listed).toEqual(singles);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says of what exists what plain logic says of its facts', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryCriteria,
        arbitraryWorld,
        async (criteria, world) => {
          const candidates = subjects
            .map(subject => ({ subject, facts: nameOf(subject) }))
            .filter((_, index) => world[index].detail);
          const verdicts = await judgeSubjects(
            criteria,
            candidates,
            build(world)(),
          );
          const expected = world.flatMap(({ detail, record }, index) =>
            detail
              ? decide(criteria, {
                  ...nameOf(subjects[index]),
                  labels: detail.labels,
                  protocols: detail.protocols,
                  creators:
                    record && record.uid === detail.uid ? [record.creator] : [],
                })
              : [],
          );
          expect(verdicts).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});
