import type { CreatorRecord } from '../creators/CreatorRecord';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import type { FactSourceOptions } from './FactSource';
import { createFactSource } from './testing/createFactSource';
import type { Subject } from './Subject';
import { FakeWorkloads } from './testing/FakeWorkloads';

const weather: Subject = { kind: 'agent', namespace: 'team1', name: 'weather' };
const alice = 'user:default/alice';
const detail = { uid: 'uid-1', labels: { tier: 'gold' }, protocols: ['a2a'] };
const named = { namespace: 'team1', name: 'weather' };

function createSource(
  workloads: FakeWorkloads,
  records: CreatorRecord[] = [],
  options: Partial<FactSourceOptions> = {},
) {
  const creators = MemoryCreatorStore.create(...records);
  return createFactSource({ workloads, creators, ...options });
}

function recordWith(uid?: string): CreatorRecord {
  return { ...weather, creator: alice, uid };
}

describe('FactSource', () => {
  it("reads a detail once, on the user's behalf", async () => {
    const workloads = FakeWorkloads.create().add(weather, detail);
    const source = createSource(workloads, [], { user: alice });
    const [first, second, exists] = await Promise.all([
      source.load(weather, { withCreators: false }),
      source.load(weather, { withCreators: true }),
      source.exists(weather),
    ]);
    const { labels, protocols } = detail;
    expect(first).toEqual({ ...named, labels, protocols });
    expect(second).toEqual({ ...named, labels, protocols, creators: [] });
    expect(exists).toBe(true);
    expect(workloads.reads.map(({ options }) => options.user)).toEqual([alice]);
  });

  it.each([
    ['of the same workload', detail, recordWith('uid-1'), [alice]],
    ['of a namesake before', detail, recordWith('uid-0'), []],
    ['of a build, once there is a workload', detail, recordWith(), []],
    ['of a build that Kagenti shows', { labels: {} }, recordWith(), [alice]],
    ['of a workload, while a build is shown', {}, recordWith('uid-1'), []],
  ])('a record %s', async (_, workload, record, creators) => {
    const workloads = FakeWorkloads.create().add(weather, workload);
    const source = createSource(workloads, [record]);
    expect(await source.load(weather, { withCreators: true })).toMatchObject({
      creators,
    });
  });

  it('knows no agent where a tool goes by its name, built through the portal or not', async () => {
    const tool = { ...detail, kind: 'tool' } as const;
    const workloads = FakeWorkloads.create().add(weather, tool);
    for (const records of [[], [recordWith()], [recordWith('uid-1')]]) {
      const source = createSource(workloads, records);
      expect(await source.exists(weather)).toBe(false);
      expect(await source.isOfOtherKind(weather)).toBe(true);
      expect(
        await source.load(weather, { withCreators: true }),
      ).toBeUndefined();
    }
  });

  it('lets what cannot be read be deleted by whoever may delete everything, and by nobody else', async () => {
    const unreadable = { ...detail, kind: 'unreadable' } as const;
    const workloads = FakeWorkloads.create().add(weather, unreadable);
    const source = createSource(workloads);
    expect(await source.isOfOtherKind(weather)).toBe(false);
    expect(await source.exists(weather)).toBe(false);
  });

  it('asks the database for no creator where none is wanted, whether there is an agent or not', async () => {
    const creators = MemoryCreatorStore.create();
    const find = jest.spyOn(creators, 'find');
    const workloads = FakeWorkloads.create().add(weather, detail);
    const source = createFactSource({ workloads, creators });
    for (const name of ['weather', 'nothing']) {
      await source.load({ ...weather, name }, { withCreators: false });
    }
    expect(find).not.toHaveBeenCalled();
  });

  it('knows what is being built through the portal, though there is no workload yet', async () => {
    const source = createSource(FakeWorkloads.create(), [recordWith()]);
    const facts = { ...named, labels: {}, protocols: [], creators: [alice] };
    expect(await source.load(weather, { withCreators: true })).toEqual(facts);
    expect(await source.exists(weather)).toBe(true);
  });

  it('finds nothing where there is neither a workload nor a build through the portal', async () => {
    for (const records of [[], [recordWith('uid-1')]]) {
      const source = createSource(FakeWorkloads.create(), records);
      const loaded = await source.load(weather, { withCreators: true });
      expect(loaded).toBeUndefined();
      expect(await source.exists(weather)).toBe(false);
    }
  });

  it('asks Kagenti for eight details at a time', async () => {
    const workloads = FakeWorkloads.create();
    const source = createSource(workloads);
    const subjects = Array.from({ length: 50 }, (_, index) => ({
      ...weather,
      name: `agent-${index}`,
    }));
    await Promise.all(subjects.map(subject => source.exists(subject)));
    expect(workloads.reads).toHaveLength(50);
    expect(workloads.mostRunning).toBe(8);
  });

  it('asks nothing more once a detail failed, and fails alike for all', async () => {
    const workloads = FakeWorkloads.create();
    workloads.failure = new Error('Kagenti is down');
    const source = createSource(workloads);
    const subjects = Array.from({ length: 50 }, (_, index) => ({
      ...weather,
      name: `agent-${index}`,
    }));
    const settled = await Promise.allSettled(
      subjects.map(subject => source.exists(subject)),
    );
    for (const each of settled) {
      expect(each).toEqual({ status: 'rejected', reason: workloads.failure });
    }
    expect(workloads.reads).toHaveLength(8);
  });

  it('ends with whoever asked', async () => {
    const workloads = FakeWorkloads.create().add(weather, detail);
    const caller = new AbortController();
    const { signal } = caller;
    const source = createSource(workloads, [], { signal });
    const reading = source.exists(weather);
    const left = new Error('the caller left');
    caller.abort(left);
    await expect(reading).rejects.toBe(left);
    await expect(source.exists({ ...weather, name: 'b' })).rejects.toBe(left);
  });
});
