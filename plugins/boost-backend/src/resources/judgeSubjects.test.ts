import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ResourceTest } from '../conditions/ResourceTest';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import { kagentiRules } from '../rules/kagentiRules';
import { createFactSource } from './testing/createFactSource';
import { type Candidate, judgeSubjects } from './judgeSubjects';
import type { Subject } from './Subject';
import { FakeWorkloads } from './testing/FakeWorkloads';

const alice = 'user:default/alice';
const subjectOf = (namespace: string, name: string): Subject => ({
  kind: 'agent',
  namespace,
  name,
});
const weather = subjectOf('team1', 'weather');
const ledger = subjectOf('team1', 'ledger');
const support = subjectOf('team2', 'support');

const candidateOf = (subject: Subject, protocols?: string[]): Candidate => ({
  subject,
  facts: { namespace: subject.namespace, name: subject.name, protocols },
});

function condition(
  name: string,
  params: object,
): PermissionCriteria<ResourceTest> {
  const rule = kagentiRules.agent.find(each => each.name === name)!;
  return rule.toQuery(params as never);
}

const inTeam1 = condition('IN_NAMESPACE', { namespaces: ['team1'] });
const isGold = condition('HAS_LABEL', { key: 'tier', value: 'gold' });
const isAlices = condition('IS_CREATED_BY', { users: [alice] });
const speaksA2a = condition('HAS_PROTOCOL', { protocols: ['a2a'] });

describe('judgeSubjects', () => {
  const creators = MemoryCreatorStore.create(
    { ...weather, creator: alice, uid: 'uid-weather' },
    { ...support, creator: 'user:default/bob', uid: 'uid-support' },
  );
  const list = jest.spyOn(creators, 'list');
  let workloads: FakeWorkloads;
  let facts: ReturnType<typeof createFactSource>;

  beforeEach(() => {
    jest.clearAllMocks();
    workloads = FakeWorkloads.create()
      .add(weather, { uid: 'uid-weather', labels: { tier: 'gold' } })
      .add(ledger, { uid: 'uid-ledger' })
      .add(support, { uid: 'uid-support', labels: { tier: 'gold' } });
    facts = createFactSource({ workloads, creators });
  });

  const asked = () => workloads.reads.map(({ subject }) => subject.name);
  const all = [weather, ledger, support].map(each => candidateOf(each, []));

  it('asks nobody where path and row decide', async () => {
    for (const given of [true, false, inTeam1, { not: speaksA2a }]) {
      await judgeSubjects(given, all, facts);
    }
    expect(await judgeSubjects(inTeam1, all, facts)).toEqual([
      true,
      true,
      false,
    ]);
    expect(asked()).toEqual([]);
    expect(list).not.toHaveBeenCalled();
  });

  it('asks for details of those alone about whom they decide', async () => {
    const given = { allOf: [inTeam1, isGold] } as const;
    expect(
      await judgeSubjects({ allOf: [...given.allOf] }, all, facts),
    ).toEqual([true, false, false]);
    expect(asked()).toEqual(['weather', 'ledger']);
    expect(list).not.toHaveBeenCalled();
  });

  it('asks for the details alone of what one of the users is said to have created', async () => {
    expect(await judgeSubjects(isAlices, all, facts)).toEqual([
      true,
      false,
      false,
    ]);
    expect(list.mock.calls).toEqual([['agent', ['team1', 'team2']]]);
    // Bob's records let alice see nothing, whatever they are of.
    expect(asked()).toEqual(['weather']);
  });

  it('takes a namesake that somebody made later for nobody’s', async () => {
    workloads.add(weather, { uid: 'uid-of-another' });
    const [verdict] = await judgeSubjects(isAlices, all, facts);
    expect(verdict).toBe(false);
  });

  it('denies what does not exist, under a not as well', async () => {
    const absent = candidateOf(subjectOf('team1', 'absent'));
    for (const given of [isGold, { not: isGold }, speaksA2a]) {
      expect(await judgeSubjects(given, [absent], facts)).toEqual([false]);
    }
  });

  it('lets creators see what they are building', async () => {
    const made = subjectOf('team1', 'made');
    await creators.remember({ ...made, creator: alice });
    const verdicts = (given: typeof isAlices) =>
      judgeSubjects(given, [candidateOf(made)], facts);
    expect(await verdicts(isAlices)).toEqual([true]);
    expect(await verdicts(isGold)).toEqual([false]);
    await creators.forget(made);
  });

  it('takes the protocols of a single one from its detail', async () => {
    workloads.add(weather, { uid: 'uid-weather', protocols: ['a2a'] });
    const single = [candidateOf(weather)];
    expect(await judgeSubjects(speaksA2a, single, facts)).toEqual([true]);
    expect(asked()).toEqual(['weather']);
  });

  it('fails when a detail on which a verdict depends cannot be had', async () => {
    workloads.failure = new Error('Kagenti is down');
    const judging = judgeSubjects(isGold, all, facts);
    await expect(judging).rejects.toBe(workloads.failure);
  });

  it('works out a condition once for each namespace, not for each row', async () => {
    let calls = 0;
    const counting: ResourceTest = {
      reads: 'namespace',
      passes: ({ namespace }) => {
        calls += 1;
        return namespace === 'team1';
      },
    };
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      candidateOf(subjectOf(`team${index % 2}`, `agent-${index}`)),
    );
    const verdicts = await judgeSubjects(counting, rows, facts);
    expect(verdicts.filter(Boolean)).toHaveLength(5_000);
    expect(calls).toBe(2);
  });
});
