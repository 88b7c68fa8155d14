import { stringifyError } from '@backstage/errors';
import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import type { ResourceTest } from './ResourceTest';

const FORMS = ['allOf', 'anyOf', 'not', 'rule'] as const;

type Criteria = PermissionCriteria<ResourceTest>;

interface CompileOptions {
  /** What each condition has to be about. */
  readonly resourceType: string;
  /** The framework's own; it finds the rule and checks its parameters. */
  readonly transform: ConditionTransformer<ResourceTest>;
}

/** What criteria look like once their form is known. */
type CriteriaByForm = {
  allOf: readonly unknown[];
  anyOf: readonly unknown[];
  not: unknown;
} & PermissionCondition;

/**
 * Turns the criteria of a conditional decision into tests.
 *
 * @remarks
 * It refuses what the framework's own transformer would read one way or another: criteria
 * of two forms at once, of which one would be dropped, and an empty `allOf`, which would
 * allow everything.
 *
 * @param criteria - As the policy sent them
 * @param options - By what they are judged and turned
 * @throws Error that says what is wrong, and with which rule
 * @internal
 */
export function compileCriteria(
  criteria: unknown,
  options: CompileOptions,
): Criteria {
  const present = FORMS.filter(form => Object.hasOwn(Object(criteria), form));
  const [form] = present;
  if (present.length !== 1) {
    throw new Error(
      `a condition has ${present.join(' and ') || 'no form'}, where it needs one of ${FORMS.join(', ')}`,
    );
  }
  const read = criteria as CriteriaByForm;
  switch (form) {
    case 'allOf':
      return { allOf: compileAll(form, read.allOf, options) };
    case 'anyOf':
      return { anyOf: compileAll(form, read.anyOf, options) };
    case 'not':
      return { not: compileCriteria(read.not, options) };
    default:
      return compileRule(read, options);
  }
}

function compileAll(
  form: string,
  all: readonly unknown[],
  options: CompileOptions,
): [Criteria, ...Criteria[]] {
  if (!Array.isArray(all) || all.length === 0) {
    throw new Error(`${form} has to hold one condition at least`);
  }
  const [first, ...others] = all.map(each => compileCriteria(each, options));
  return [first, ...others];
}

function compileRule(
  { rule, resourceType, params }: PermissionCondition,
  options: CompileOptions,
): Criteria {
  if (resourceType !== options.resourceType) {
    throw new Error(
      `the rule ${rule} is about ${resourceType}, not about ${options.resourceType}`,
    );
  }
  try {
    return options.transform({ rule, resourceType, params });
  } catch (error) {
    throw new Error(
      `the rule ${rule} cannot be applied: ${stringifyError(error)}`,
    );
  }
}
