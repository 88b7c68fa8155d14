import type {
  LoggerService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type ConditionalPolicyDecision,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { resourceRefs } from '../rules/resourceRefs';
import { compileCriteria } from './compileCriteria';
import type { Condition } from './Condition';
import { RecentTexts } from './RecentTexts';

// Far more than a policy file has mistakes, and less memory than one request needs.
const REMEMBERED_WARNINGS = 100;
const MAXIMUM_WARNING_CHARACTERS = 600;

/**
 * Makes a function that turns decisions of the portal's policy into conditions.
 *
 * @remarks
 * Policy engines check neither the names of rules nor their parameters against the plugin
 * (measured for the RBAC backend), so a mistake arrives with a user's request. It denies,
 * and a warning says what to correct; an error answer would help nobody.
 *
 * @param options - The registry that knows the rules, and a logger for mistakes
 * @returns A function of a permission and the decision about it. Whatever is no plain
 * allowance and no condition that can be applied is a denial. It never throws.
 * @internal
 */
export function createDecisionCompiler(options: {
  permissionsRegistry: PermissionsRegistryService;
  logger: LoggerService;
}): (
  permission: Permission,
  decision: PolicyDecision | undefined,
) => Condition {
  const { permissionsRegistry, logger } = options;
  const warnings = RecentTexts.create(REMEMBERED_WARNINGS);
  const transformers = new Map(
    Object.values(resourceRefs).map(ref => [
      ref.resourceType,
      createConditionTransformer(permissionsRegistry.getPermissionRuleset(ref)),
    ]),
  );

  const compile = (
    permission: Permission,
    decision: ConditionalPolicyDecision,
  ): Condition => {
    const { pluginId, resourceType, conditions } = decision;
    if (!isResourcePermission(permission)) {
      throw new Error('a condition needs a resource, and it has none');
    }
    const transform = transformers.get(permission.resourceType);
    if (
      !transform ||
      pluginId !== 'boost' ||
      resourceType !== permission.resourceType
    ) {
      throw new Error(
        `the decision is about ${pluginId}'s ${resourceType}, not about boost's ${permission.resourceType}`,
      );
    }
    return compileCriteria(conditions, { resourceType, transform });
  };

  return (permission, decision) => {
    if (decision?.result === AuthorizeResult.ALLOW) return true;
    if (decision?.result !== AuthorizeResult.CONDITIONAL) return false;
    try {
      return compile(permission, decision);
    } catch (error) {
      const text =
        `A conditional decision about ${permission.name} is taken for a denial: ${(error as Error).message}. Correct it in the portal's policy.`.slice(
          0,
          MAXIMUM_WARNING_CHARACTERS,
        );
      if (warnings.isNew(text)) logger.warn(text);
      return false;
    }
  };
}
