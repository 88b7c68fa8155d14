import { dns1123Label } from 'backstage-plugin-boost-common';

interface QueryParameter {
  /** What is wrong with a value, for a person; undefined when Kagenti may see it. */
  readonly findFault: (value: string) => string | undefined;
}

const label: QueryParameter = {
  findFault: value => dns1123Label.safeParse(value).error?.issues[0].message,
};

// Each is a call to Kagenti of its own.
const MAXIMUM_NAMESPACES = 100;

const labels: QueryParameter = {
  findFault: value => {
    const names = value.split(',');
    if (names.length > MAXIMUM_NAMESPACES) {
      return `names more than ${MAXIMUM_NAMESPACES} namespaces`;
    }
    const fault = names.map(label.findFault).find(each => each !== undefined);
    return fault && `must be names with commas between them, and each ${fault}`;
  },
};

const toggle: QueryParameter = {
  findFault: value => oneOf(['true', 'false'], value),
};

function oneOf(words: readonly string[], value: string): string | undefined {
  return words.includes(value) ? undefined : `must be ${words.join(' or ')}`;
}

/**
 * Every query parameter that any route has, and its form.
 *
 * @internal
 */
export const queryParameters = {
  namespace: label,
  // Boost's own; Kagenti never sees it.
  namespaces: labels,
  enabled_only: toggle,
  allNamespaces: toggle,
  delete_old: toggle,
  dry_run: toggle,
  for: {
    findFault: value => oneOf(['agents', 'tools', 'all'], value),
  },
} as const satisfies Record<string, QueryParameter>;

/**
 * One of {@link queryParameters}.
 *
 * @internal
 */
export type QueryParameterName = keyof typeof queryParameters;
