import { agentReadPermission } from 'backstage-plugin-boost-common';
import fc from 'fast-check';
import { judgeNamed } from '../authorization/judgeNamed';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import { createFactSource } from '../resources/testing/createFactSource';
import { FakeWorkloads } from '../resources/testing/FakeWorkloads';
import {
  arbitraryCriteria,
  arbitraryLabels,
} from '../testing/conditionArbitraries';
import { filterRows } from './filterRows';

const uid = fc.constantFrom('uid-1', 'uid-2');
const arbitraryAgent = fc.record({
  namespace: fc.constantFrom('team1', 'team2'),
  name: fc.constantFrom('weather', 'ledger', 'made'),
  detail: fc.record({
    uid,
    labels: arbitraryLabels,
    protocols: fc.subarray(['a2a', 'mcp']),
  }),
  record: fc.option(
    fc.record({
      creator: fc.constantFrom('user:default/alice', 'user:default/bob'),
      uid,
    }),
    { nil: undefined },
  ),
});
const arbitraryAgents = fc.uniqueArray(arbitraryAgent, {
  selector: ({ namespace, name }) => `${namespace}/${name}`,
});

describe('filterRows, for all policies and agents', () => {
  it('filters a list to what single reads allow', async () => {
    let shownAtAll = 0;
    let hiddenAtAll = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryCriteria,
        arbitraryAgents,
        async (condition, agents) => {
          const workloads = FakeWorkloads.create();
          const subjects = agents.map(({ namespace, name, detail }) => {
            const subject = { kind: 'agent', namespace, name } as const;
            workloads.add(subject, detail);
            return subject;
          });
          const creators = MemoryCreatorStore.create(
            ...agents.flatMap(({ record }, at) =>
              record ? [{ ...subjects[at], ...record }] : [],
            ),
          );
          // What Kagenti's list says of them.
          const rows = agents.map(({ namespace, name, detail }) => {
            const protocol = detail.protocols.length ? detail.protocols : null;
            return { namespace, name, labels: { protocol } };
          });

          const listed = await filterRows(
            rows,
            new Map([['agent', condition] as const]),
            createFactSource({ workloads, creators }),
          );
          const single = await Promise.all(
            subjects.map(subject =>
              judgeNamed({
                route: { method: 'GET', permission: agentReadPermission },
                subject,
                condition,
                facts: createFactSource({ workloads, creators }),
                ask: async () => condition,
              }),
            ),
          );
          expect(listed).toEqual(
            rows.filter((_, at) => single[at] === 'allowed'),
          );
          shownAtAll += listed.length;
          hiddenAtAll += rows.length - listed.length;
        },
      ),
      { numRuns: 300 },
    );
    // Or it would say nothing.
    expect(Math.min(shownAtAll, hiddenAtAll)).toBeGreaterThan(100);
  });
});
