import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ResourceFacts } from '../resources/ResourceFacts';
import type { Condition } from './Condition';
import { isKnown } from './isKnown';
import type { ResourceTest } from './ResourceTest';

type Criteria = PermissionCriteria<ResourceTest>;

/**
 * What is left of a condition once some facts are known: a verdict where they suffice,
 * otherwise the tests of unknown facts.
 *
 * @remarks
 * This is Kleene's three-valued logic, with what is left standing for "unknown": further
 * facts refine the outcome and never turn it over.
 *
 * A test that throws denies the whole decision. Taken for a mere "false", it would allow
 * where it stands under a `not`.
 *
 * @param condition - The condition
 * @param facts - What is known
 * @internal
 */
export function narrow(condition: Condition, facts: ResourceFacts): Condition {
  try {
    return typeof condition === 'boolean'
      ? condition
      : reduce(condition, facts);
  } catch {
    return false;
  }
}

function reduce(criteria: Criteria, facts: ResourceFacts): Condition {
  if ('passes' in criteria) {
    return isKnown(criteria, facts) ? criteria.passes(facts) : criteria;
  }
  if ('not' in criteria) {
    const rest = reduce(criteria.not, facts);
    return typeof rest === 'boolean' ? !rest : { not: rest };
  }
  if ('allOf' in criteria) {
    const rest = reduceUntil(false, criteria.allOf, facts);
    return typeof rest === 'boolean' ? rest : { allOf: rest };
  }
  const rest = reduceUntil(true, criteria.anyOf, facts);
  return typeof rest === 'boolean' ? rest : { anyOf: rest };
}

/** What is left of several, of which the first that is `decisive` decides for all. */
function reduceUntil(
  decisive: boolean,
  all: readonly Criteria[],
  facts: ResourceFacts,
): boolean | [Criteria, ...Criteria[]] {
  const left: Criteria[] = [];
  for (const each of all) {
    const rest = reduce(each, facts);
    if (rest === decisive) return decisive;
    if (typeof rest !== 'boolean') left.push(rest);
  }
  const [first, ...others] = left;
  return first === undefined ? !decisive : [first, ...others];
}
