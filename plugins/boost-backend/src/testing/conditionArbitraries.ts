import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import type { ResourceFacts } from '../resources/ResourceFacts';
import { kagentiRules } from '../rules/kagentiRules';
import type { ResourceTest } from '../conditions/ResourceTest';

const some = <T>(...values: T[]) =>
  fc.subarray(values, { minLength: 1 }).map(chosen => [...chosen]);
const names = ['weather', 'ledger', 'made'];

// Few values, so that hits and misses are about equally common.
const parameters = {
  IN_NAMESPACE: fc.record({ namespaces: some('team1', 'team2', '*1') }),
  HAS_NAME: fc.record({ names: some('weather', 'l*r', '????') }),
  HAS_LABEL: fc.record(
    { key: fc.constantFrom('tier', 'type'), value: fc.constantFrom('a', 'b') },
    { requiredKeys: ['key'] },
  ),
  HAS_PROTOCOL: fc.record({ protocols: some('a2a', 'MCP') }),
  IS_CREATED_BY: fc.record({
    users: some('user:default/alice', 'User:Default/Bob'),
  }),
};

const arbitraryTest: fc.Arbitrary<PermissionCriteria<ResourceTest>> = fc.oneof(
  ...kagentiRules.agent.map(rule =>
    parameters[rule.name as keyof typeof parameters].map(params =>
      rule.toQuery(params as never),
    ),
  ),
);

/** Criteria of all forms, of real rules with real parameters. */
export const arbitraryCriteria = fc.letrec<{
  criteria: PermissionCriteria<ResourceTest>;
}>(tie => ({
  criteria: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    arbitraryTest,
    fc.record({ not: tie('criteria') }),
    fc.record({ allOf: nonEmpty(tie('criteria')) }),
    fc.record({ anyOf: nonEmpty(tie('criteria')) }),
  ),
})).criteria;

function nonEmpty<T>(element: fc.Arbitrary<T>): fc.Arbitrary<[T, ...T[]]> {
  return fc
    .tuple(element, fc.array(element, { maxLength: 3 }))
    .map(([first, others]) => [first, ...others]);
}

/** Labels of a workload. */
export const arbitraryLabels = fc.dictionary(
  fc.constantFrom('tier', 'type', 'other'),
  fc.constantFrom('a', 'b', ''),
);

/** Every fact of a resource that exists. */
type WholeFacts = Required<Omit<ResourceFacts, 'areLabelsForeseen'>>;

/** Every fact of a resource. */
export const arbitraryFacts: fc.Arbitrary<WholeFacts> = fc.record({
  namespace: fc.constantFrom('team1', 'team2'),
  name: fc.constantFrom(...names),
  protocols: fc.subarray(['a2a', 'mcp']),
  labels: arbitraryLabels,
  creators: fc.subarray(['user:default/alice', 'user:default/bob'], {
    maxLength: 1,
  }),
});

/** What criteria say of a resource whose facts are all known, in plain two-valued logic. */
export function decide(
  criteria: PermissionCriteria<ResourceTest>,
  facts: WholeFacts,
): boolean {
  if ('passes' in criteria) return criteria.passes(facts);
  if ('not' in criteria) return !decide(criteria.not, facts);
  return 'allOf' in criteria
    ? criteria.allOf.every(each => decide(each, facts))
    : criteria.anyOf.some(each => decide(each, facts));
}
