import { judge } from '../conditions/judge';
import type { ResourceFacts } from '../resources/ResourceFacts';
import { kagentiRules } from './kagentiRules';

const facts = {
  namespace: 'team1',
  name: 'weather-tool',
  protocols: ['a2a', 'MCP'],
  labels: { 'example.com/tier': 'gold', empty: '' },
  creators: ['user:default/alice'],
} satisfies ResourceFacts;

function apply(name: string, params: object, known: ResourceFacts = facts) {
  const rule = kagentiRules.agent.find(each => each.name === name)!;
  return rule.apply(known, params as never);
}

describe('kagentiRules, what they say', () => {
  it.each([
    ['IN_NAMESPACE', { namespaces: ['team2', 'team1'] }, true],
    ['IN_NAMESPACE', { namespaces: ['team*'] }, true],
    ['IN_NAMESPACE', { namespaces: ['team', 'team11', 'team2*'] }, false],
    ['HAS_NAME', { names: ['weather-tool'] }, true],
    ['HAS_NAME', { names: ['weather'] }, false],
    ['HAS_NAME', { names: ['*-too?'] }, true],
    ['HAS_LABEL', { key: 'example.com/tier' }, true],
    ['HAS_LABEL', { key: 'example.com/tier', value: 'gold' }, true],
    ['HAS_LABEL', { key: 'example.com/tier', value: 'silver' }, false],
    ['HAS_LABEL', { key: 'tier' }, false],
    ['HAS_LABEL', { key: 'empty', value: '' }, true],
    ['HAS_LABEL', { key: 'missing', value: '' }, false],
    ['HAS_LABEL', { key: 'constructor' }, false],
    ['HAS_PROTOCOL', { protocols: ['mcp'] }, true],
    ['HAS_PROTOCOL', { protocols: ['A2A'] }, true],
    ['HAS_PROTOCOL', { protocols: ['acp'] }, false],
    ['IS_CREATED_BY', { users: ['user:default/alice'] }, true],
    ['IS_CREATED_BY', { users: ['User:default/Alice'] }, true],
    ['IS_CREATED_BY', { users: ['group:default/team1'] }, false],
  ])('%s %j: %j', (name, params, expected) => {
    expect(apply(name, params)).toBe(expected);
  });

  it('knows nobody who created what was not created through the portal', () => {
    const users = { users: ['user:default/alice'] };
    expect(apply('IS_CREATED_BY', users, { creators: [] })).toBe(false);
  });

  it('throws rather than calling a fact that is not known "false"', () => {
    const users = { users: ['user:default/alice'] };
    expect(() =>
      apply('IS_CREATED_BY', users, { namespace: 'team1', name: 'x' }),
    ).toThrow('IS_CREATED_BY was applied while creators is not known');
  });

  it('says nothing of a label that is not foreseen, under a not as little as without', () => {
    const foreseen = { ...facts, areLabelsForeseen: true } as const;
    const rule = kagentiRules.tool.find(({ name }) => name === 'HAS_LABEL')!;
    for (const [params, expected] of [
      [{ key: 'empty' }, true],
      [{ key: 'example.com/tier', value: 'silver' }, false],
      [{ key: 'rossoctl.io/workload-type', value: 'job' }, undefined],
      [{ key: 'constructor' }, undefined],
    ] as const) {
      const test = rule.toQuery(params as never);
      expect(judge(test, foreseen)).toBe(expected);
      expect(judge({ not: test }, foreseen)).toBe(
        expected === undefined ? undefined : !expected,
      );
    }
    expect(() => apply('HAS_LABEL', { key: 'other' }, foreseen)).toThrow(
      'HAS_LABEL was applied while labels is not known',
    );
  });

  it('asks the same of one resource as of many', () => {
    for (const rule of kagentiRules.tool) {
      const params = {
        IN_NAMESPACE: { namespaces: ['team1'] },
        HAS_NAME: { names: ['other'] },
        HAS_LABEL: { key: 'empty' },
        HAS_PROTOCOL: { protocols: ['acp'] },
        IS_CREATED_BY: { users: ['user:default/alice'] },
      }[rule.name] as never;
      const query = rule.toQuery(params);
      expect('passes' in query && query.passes(facts)).toBe(
        rule.apply(facts, params),
      );
    }
  });
});
