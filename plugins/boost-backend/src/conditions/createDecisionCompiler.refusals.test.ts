import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { boostAccessPermission } from 'backstage-plugin-boost-common';
import { CompilerScene } from '../testing/CompilerScene';

const inTeam1 = {
  rule: 'IN_NAMESPACE',
  resourceType: 'kagenti-agent',
  params: { namespaces: ['team1'] },
};

describe('createDecisionCompiler, decisions that cannot be applied', () => {
  let scene: CompilerScene;

  beforeEach(async () => {
    scene = await CompilerScene.create();
  });

  it.each<[string, unknown, string]>([
    ['a rule that does not exist', { ...inTeam1, rule: 'NOPE' }, 'rule NOPE'],
    [
      'parameters that are wrong',
      { ...inTeam1, params: { namespaces: ['Team1'] } },
      'rule IN_NAMESPACE cannot be applied: InputError: Parameters to rule are invalid; caused by Error: "Team1" can never match',
    ],
    [
      'no parameters',
      { rule: 'HAS_NAME', resourceType: 'kagenti-agent' },
      'rule HAS_NAME',
    ],
    [
      'a rule of other resources',
      { ...inTeam1, resourceType: 'kagenti-tool' },
      'the rule IN_NAMESPACE is about kagenti-tool, not about kagenti-agent',
    ],
    ['an empty allOf', { allOf: [] }, 'allOf has to hold one condition'],
    ['an empty anyOf', { anyOf: [] }, 'anyOf has to hold one condition'],
    ['no list', { anyOf: inTeam1 }, 'anyOf has to hold one condition'],
    ['two forms at once', { allOf: [inTeam1], not: inTeam1 }, 'allOf and not'],
    ['no form', {}, 'a condition has no form'],
    ['nothing', undefined, 'a condition has no form'],
    ['a text', 'allOf', 'a condition has no form'],
  ])('denies %s, wherever it stands', (_, conditions, fault) => {
    for (const form of [
      conditions,
      { not: conditions },
      { anyOf: [inTeam1, { allOf: [conditions] }] },
    ]) {
      expect(scene.compileConditions(form)).toBe(false);
    }
    expect(scene.warnings).toEqual([expect.stringContaining(fault)]);
    expect(scene.warnings[0]).toContain('boost.kagenti.agent.read');
  });

  it.each([
    [{ pluginId: 'catalog' }, "catalog's kagenti-agent"],
    [{ resourceType: 'kagenti-tool' }, "boost's kagenti-tool"],
  ])('denies a decision about something else: %j', (decision, named) => {
    expect(scene.compileConditions(inTeam1, decision)).toBe(false);
    expect(scene.warnings).toEqual([expect.stringContaining(named)]);
  });

  it('denies a condition on a permission that has no resource', () => {
    const decision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'boost',
      resourceType: 'kagenti-agent',
      conditions: inTeam1,
    } as const;
    expect(scene.compile(boostAccessPermission, decision)).toBe(false);
    expect(scene.warnings).toEqual([expect.stringContaining('boost.access')]);
  });

  it('denies conditions that are nested too deeply to be read', () => {
    let conditions: unknown = inTeam1;
    for (let depth = 0; depth < 100_000; depth += 1) {
      conditions = { not: conditions };
    }
    expect(scene.compileConditions(conditions)).toBe(false);
  });

  it('warns of each mistake once, however often it is met, and in few words', () => {
    const conditions = { ...inTeam1, rule: 'X'.repeat(10_000) };
    for (let count = 0; count < 3; count += 1) {
      scene.compileConditions(conditions);
    }
    expect(scene.warnings).toHaveLength(1);
    expect(scene.warnings[0].length).toBeLessThanOrEqual(600);
    scene.compileConditions({ ...inTeam1, rule: 'NOPE' });
    expect(scene.warnings).toHaveLength(2);
  });
});
