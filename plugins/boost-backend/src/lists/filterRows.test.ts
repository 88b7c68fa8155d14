import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Condition } from '../conditions/Condition';
import type { ResourceTest } from '../conditions/ResourceTest';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import { createFactSource } from '../resources/testing/createFactSource';
import type { WorkloadSource } from '../resources/WorkloadSource';
import type { RowKind } from '../routes/RowKind';
import { filterRows } from './filterRows';

const inTeam1: PermissionCriteria<ResourceTest> = {
  anyOf: [
    { reads: 'namespace', passes: ({ namespace }) => namespace === 'team1' },
  ],
};
const readNothing: WorkloadSource = {
  read: jest.fn(async () => undefined),
};
const facts = createFactSource({
  workloads: readNothing,
  creators: MemoryCreatorStore.create(),
});

describe('filterRows', () => {
  it('keeps the order of rows of several kinds', async () => {
    const row = (resourceType: string, namespace: string, name: string) => ({
      resourceType,
      namespace,
      name,
    });
    const rows = [
      row('tool', 'team1', 'b'),
      row('agent', 'team1', 'c'),
      row('skill', 'team1', 'd'),
      row('agent', 'team2', 'e'),
      row('tool', 'team1', 'a'),
    ];
    const conditions = new Map<RowKind, Condition>([
      ['agent', inTeam1],
      ['tool', true],
    ]);
    const shown = await filterRows(rows, conditions, facts);
    expect(shown).toEqual([rows[0], rows[1], rows[4]]);
  });

  it('shows a row that does not say what it is about to those only who may see all', async () => {
    const rows = [{ name: 'a' }, undefined, 'text', { namespace: 'team1' }];
    expect(
      await filterRows(rows, new Map([['agent', true] as const]), facts),
    ).toEqual(rows);
    expect(
      await filterRows(rows, new Map([['agent', inTeam1] as const]), facts),
    ).toEqual([]);
    expect(
      await filterRows(
        ['team1', 7, { name: 'team1' }],
        new Map([['namespace', inTeam1] as const]),
        facts,
      ),
    ).toEqual(['team1']);
  });

  it('looks at ten thousand rows once each and asks nobody', async () => {
    let looks = 0;
    const counting: PermissionCriteria<ResourceTest> = {
      reads: 'name',
      passes: ({ name }) => {
        looks += 1;
        return Number(name) % 2 === 0;
      },
    };
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      namespace: 'team1',
      name: `${at}`,
    }));
    const conditions = new Map([['agent', counting] as const]);
    const shown = await filterRows(rows, conditions, facts);
    expect([shown.length, looks]).toEqual([5_000, 10_000]);
    expect(readNothing.read).not.toHaveBeenCalled();
  });
});
