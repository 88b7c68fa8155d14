import type { PermissionRuleParams } from '@backstage/plugin-permission-common';
import {
  createPermissionRule,
  type PermissionRule,
} from '@backstage/plugin-permission-node';
import type { ZodType } from 'zod';
import { isKnown } from '../conditions/isKnown';
import type { ResourceTest } from '../conditions/ResourceTest';
import type { ResourceFacts } from '../resources/ResourceFacts';
import type { resourceRefs } from './resourceRefs';

/**
 * A permission rule, before it is said which resources it is about.
 *
 * @internal
 */
export interface RuleDefinition<
  Fact extends keyof ResourceFacts,
  Params extends PermissionRuleParams,
> {
  readonly name: string;
  /** For people who write policies. */
  readonly description: string;
  /** The fact that decides. */
  readonly reads: Fact;
  /** The framework checks parameters by it, and hands them on as they came. */
  readonly paramsSchema: ZodType<Params, Params>;
  /** Whether the facts are enough to ask; when absent, the fact alone is. */
  readonly createKnows?: (params: Params) => ResourceTest['knows'];
  /** Made once of a condition, and asked once of each resource. */
  readonly createPredicate: (
    params: Params,
  ) => (value: NonNullable<ResourceFacts[Fact]>) => boolean;
}

/** Makes the rule for one type of resources. */
type RuleFactory = (
  resourceRef: (typeof resourceRefs)[keyof typeof resourceRefs],
) => PermissionRule<ResourceFacts, ResourceTest, string>;

/**
 * Makes a permission rule that can be had for several types of resources.
 *
 * @remarks
 * The framework wants each rule twice, as a judgement of one resource and as a query for
 * many. Here the first is the second, applied: they cannot drift apart.
 *
 * @param definition - What the rule says
 * @internal
 */
export function defineRule<
  Fact extends keyof ResourceFacts,
  Params extends PermissionRuleParams,
>(definition: RuleDefinition<Fact, Params>): RuleFactory {
  const { name, description, paramsSchema, reads } = definition;
  const toTest = (params: Params): ResourceTest => {
    const isMet = definition.createPredicate(params);
    return {
      reads,
      weight: weigh(params),
      knows: definition.createKnows?.(params),
      passes: facts => isMet(facts[reads] as NonNullable<ResourceFacts[Fact]>),
    };
  };
  return resourceRef =>
    createPermissionRule({
      name,
      description,
      resourceRef,
      paramsSchema,
      toQuery: params => toTest(params as Params),
      apply(facts, params) {
        const test = toTest(params as Params);
        // "False" would turn into "allowed" under a `not`.
        if (!isKnown(test, facts)) {
          throw new Error(`${name} was applied while ${reads} is not known.`);
        }
        return test.passes(facts);
      },
    });
}

function weigh(params: PermissionRuleParams): number {
  const lists = Object.values(params ?? {}).filter(value =>
    Array.isArray(value),
  );
  return lists.reduce((sum, list) => sum + list.length, 1);
}
