import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  boostAccessPermission,
  namespaceReadPermission,
  toolInvokePermission,
} from 'backstage-plugin-boost-common';
import { CompilerScene } from '../testing/CompilerScene';
import { judge } from './judge';

const inTeam1 = {
  rule: 'IN_NAMESPACE',
  resourceType: 'kagenti-agent',
  params: { namespaces: ['team1'] },
};
const isWeather = {
  rule: 'HAS_NAME',
  resourceType: 'kagenti-agent',
  params: { names: ['weather'] },
};

describe('createDecisionCompiler', () => {
  let scene: CompilerScene;

  beforeEach(async () => {
    scene = await CompilerScene.create();
  });

  it('takes an allowance for "yes", a denial and a missing decision for "no"', () => {
    const { ALLOW, DENY } = AuthorizeResult;
    for (const permission of [boostAccessPermission, toolInvokePermission]) {
      expect(scene.compile(permission, { result: ALLOW })).toBe(true);
      expect(scene.compile(permission, { result: DENY })).toBe(false);
      expect(scene.compile(permission, undefined)).toBe(false);
      expect(scene.compile(permission, {} as never)).toBe(false);
    }
    expect(scene.warnings).toEqual([]);
  });

  it('turns the conditions of a decision into tests', () => {
    const condition = scene.compileConditions({
      anyOf: [{ allOf: [inTeam1, { not: isWeather }] }],
    });
    const verdictOf = (namespace: string, name?: string) =>
      judge(condition, { namespace, name });
    expect(verdictOf('team1', 'ledger')).toBe(true);
    expect(verdictOf('team1', 'weather')).toBe(false);
    expect(verdictOf('team1')).toBeUndefined();
    expect(verdictOf('team2')).toBe(false);
  });

  it('knows the rules of each type of resources', () => {
    const conditions = { ...inTeam1, resourceType: 'kagenti-namespace' };
    const condition = scene.compile(namespaceReadPermission, {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'boost',
      resourceType: 'kagenti-namespace',
      conditions,
    });
    expect(judge(condition, { namespace: 'team1' })).toBe(true);
    expect(scene.warnings).toEqual([]);
  });

  it('takes the decision of a policy with a thousand roles', () => {
    const condition = scene.compileConditions({
      anyOf: Array.from({ length: 1_000 }, (_, index) => ({
        ...inTeam1,
        params: { namespaces: [`team${index}`] },
      })),
    });
    expect(judge(condition, { namespace: 'team999' })).toBe(true);
    expect(judge(condition, { namespace: 'team1000' })).toBe(false);
  });
});
