import {
  agentDeletePermission,
  agentReadPermission,
} from 'backstage-plugin-boost-common';
import type { Condition } from '../conditions/Condition';
import type { CreatorRecord } from '../creators/CreatorRecord';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import { createFactSource } from '../resources/testing/createFactSource';
import type { Subject } from '../resources/Subject';
import { FakeWorkloads } from '../resources/testing/FakeWorkloads';
import { judgeNamed } from './judgeNamed';

const weather: Subject = { kind: 'agent', namespace: 'team1', name: 'weather' };
const absent: Subject = { ...weather, name: 'nothing' };
const inTeam1: Condition = {
  reads: 'namespace',
  passes: ({ namespace }) => namespace === 'team1',
};
const inTeam2: Condition = { not: inTeam1 };
const isGold: Condition = {
  reads: 'labels',
  passes: ({ labels }) => labels?.tier === 'gold',
};

function judgeDeletion(
  subject: Subject,
  options: {
    deleting: Condition;
    reading?: Condition;
    records?: CreatorRecord[];
  },
) {
  const { deleting, reading = false, records = [] } = options;
  const workloads = FakeWorkloads.create().add(weather, {
    uid: 'uid-1',
    labels: { tier: 'gold' },
  });
  const ask = jest.fn(async () => reading);
  const verdict = judgeNamed({
    route: { method: 'DELETE', permission: agentDeletePermission },
    subject,
    condition: deleting,
    facts: createFactSource({
      workloads,
      creators: MemoryCreatorStore.create(...records),
    }),
    ask,
  });
  return { verdict, ask, workloads };
}

const refusal = expect.objectContaining({
  code: 'NOT_PERMITTED',
  permission: 'boost.kagenti.agent.delete',
});

describe('judgeNamed', () => {
  it('lets an unconditional permission act on what does not exist', async () => {
    const { verdict } = judgeDeletion(absent, { deleting: true });
    expect(await verdict).toBe('allowed');
  });

  it('looks for what a condition allows to delete, and only then', async () => {
    const { verdict } = judgeDeletion(absent, { deleting: inTeam1 });
    expect(await verdict).toBe('hidden');
    const there = judgeDeletion(weather, { deleting: inTeam1 });
    expect(await there.verdict).toBe('allowed');
    expect(there.ask).not.toHaveBeenCalled();
  });

  it('takes for existing what is being built through the portal', async () => {
    const record = { ...absent, creator: 'user:default/alice' };
    const options = { deleting: inTeam1, records: [record] };
    expect(await judgeDeletion(absent, options).verdict).toBe('allowed');
  });

  it.each([
    ['by the path', inTeam1],
    ['by a label', isGold],
  ])('names the permission where reading is allowed %s', async (_, reading) => {
    const { verdict } = judgeDeletion(weather, { deleting: inTeam2, reading });
    await expect(verdict).rejects.toEqual(refusal);
  });

  it('hides what may be neither deleted nor read', async () => {
    const { verdict, workloads } = judgeDeletion(weather, {
      deleting: inTeam2,
      reading: inTeam2,
    });
    expect(await verdict).toBe('hidden');
    expect(workloads.reads).toEqual([]);
  });

  it('hides what does not exist and could be read by a label if it did', async () => {
    const { verdict } = judgeDeletion(absent, {
      deleting: inTeam2,
      reading: isGold,
    });
    expect(await verdict).toBe('hidden');
  });

  it('asks nothing further when reading itself is denied', async () => {
    const ask = jest.fn();
    const verdict = await judgeNamed({
      route: { method: 'GET', permission: agentReadPermission },
      subject: weather,
      condition: inTeam2,
      facts: createFactSource({
        workloads: FakeWorkloads.create(),
        creators: MemoryCreatorStore.create(),
      }),
      ask,
    });
    expect(verdict).toBe('hidden');
    expect(ask).not.toHaveBeenCalled();
  });
});
