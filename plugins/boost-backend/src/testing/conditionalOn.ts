import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/** A rule and its parameters, and what is made of such. */
type Criteria =
  | { rule: string; params?: PermissionCondition['params'] }
  | { not: Criteria }
  | { allOf: [Criteria, ...Criteria[]] }
  | { anyOf: [Criteria, ...Criteria[]] };

/**
 * A policy decision that depends on the resource.
 *
 * @param kind - What it is about
 * @param criteria - Which it allows
 */
export function conditionalOn(
  kind: 'agent' | 'tool' | 'namespace',
  criteria: Criteria,
): PolicyDecision {
  const resourceType = `kagenti-${kind}`;
  const complete = (
    part: Criteria,
  ): PermissionCriteria<PermissionCondition> => {
    if ('not' in part) return { not: complete(part.not) };
    if ('allOf' in part) {
      const [first, ...rest] = part.allOf;
      return { allOf: [complete(first), ...rest.map(complete)] };
    }
    if ('anyOf' in part) {
      const [first, ...rest] = part.anyOf;
      return { anyOf: [complete(first), ...rest.map(complete)] };
    }
    return { resourceType, ...part };
  };
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'boost',
    resourceType,
    conditions: complete(criteria),
  };
}
