import { kagentiRules } from './kagentiRules';

/** What the framework would say of parameters; empty when it takes them. */
function findFaults(name: string, params: unknown): string {
  const rule = kagentiRules.agent.find(each => each.name === name)!;
  const schema = rule.paramsSchema as unknown as {
    '~standard': {
      validate(value: unknown): { issues?: { message: string }[] };
    };
  };
  const { issues = [] } = schema['~standard'].validate(params);
  return issues.map(({ message }) => message).join('; ');
}

describe('kagentiRules, their parameters', () => {
  it.each([
    ['IN_NAMESPACE', { namespaces: ['team1', 'team-*'] }],
    ['HAS_NAME', { names: ['weather', '?*'] }],
    ['HAS_LABEL', { key: 'example.com/tier', value: 'Gold_1.0' }],
    ['HAS_LABEL', { key: 'tier' }],
    ['HAS_LABEL', { key: 'tier', value: '' }],
    ['HAS_PROTOCOL', { protocols: ['a2a', 'MCP', 'x-1.0'] }],
    ['IS_CREATED_BY', { users: ['user:default/alice', 'group:team/a.b_c'] }],
  ])('%s takes %j', (name, params) => {
    expect(findFaults(name, params)).toBe('');
  });

  it.each([
    ['IN_NAMESPACE', undefined, 'expected object'],
    ['IN_NAMESPACE', {}, 'namespaces has to be a list of 1 to 1000 texts'],
    ['IN_NAMESPACE', { namespaces: 'team1' }, 'namespaces has to be a list'],
    ['IN_NAMESPACE', { namespaces: [] }, 'namespaces has to be a list'],
    ['IN_NAMESPACE', { namespaces: [7] }, 'each name has to be a text'],
    ['IN_NAMESPACE', { namespaces: ['Team1'] }, '"Team1" can never match'],
    [
      'IN_NAMESPACE',
      { namespaces: Array(1_001).fill('team1') },
      'namespaces has to be a list',
    ],
    ['IN_NAMESPACE', { namespaces: ['a'], names: ['b'] }, '"names"'],
    ['HAS_NAME', { names: ['a', 'b_c'] }, '"b_c" can never match'],
    ['HAS_LABEL', { key: 'tier', valeu: 'gold' }, '"valeu"'],
    ['HAS_LABEL', { value: 'gold' }, 'key has to be a text'],
    ['HAS_LABEL', { key: '' }, 'key is not what Kubernetes takes'],
    ['HAS_LABEL', { key: 'a/b/c' }, 'key is not what Kubernetes takes'],
    ['HAS_LABEL', { key: 'Example.com/a' }, 'key is not what Kubernetes takes'],
    ['HAS_LABEL', { key: 'a..b/c' }, 'key is not what Kubernetes takes'],
    ['HAS_LABEL', { key: `${'a'.repeat(254)}/b` }, 'key is not what'],
    ['HAS_LABEL', { key: 'a'.repeat(64) }, 'key is not what Kubernetes takes'],
    ['HAS_LABEL', { key: 'a'.repeat(400) }, 'key is longer'],
    ['HAS_LABEL', { key: 'tier', value: 'a b' }, 'value is not what'],
    ['HAS_LABEL', { key: 'tier', value: null }, 'value has to be a text'],
    ['HAS_PROTOCOL', { protocols: ['a2a/mcp'] }, 'a protocol has to be a word'],
    ['IS_CREATED_BY', { users: ['alice'] }, 'a user has to be an entity ref'],
    ['IS_CREATED_BY', { users: [null] }, 'each user has to be a text'],
  ])('%s refuses %j', (name, params, fault) => {
    expect(findFaults(name, params)).toContain(fault);
  });

  it('refuses a placeholder that the policy engine has not replaced', () => {
    for (const left of ['$currentUser', '$ownerRefs']) {
      expect(findFaults('IS_CREATED_BY', { users: [left] })).toContain(
        'or a placeholder that the policy engine replaces',
      );
    }
  });

  it('quotes a limited part of what can never match', () => {
    const fault = findFaults('HAS_NAME', { names: ['X'.repeat(10_000)] });
    expect(fault.length).toBeLessThan(200);
  });
});
