import { dns1123Label } from 'backstage-plugin-boost-common';

interface QueryParameter {
  /** What is wrong with a value, for a person; undefined when Kagenti may see it. */
  readonly findFault: (value: string) => string | undefined;
}

const label: QueryParameter = {
  findFault: value => dns1123Label.safeParse(value).error?.issues[0].message,
};

const toggle: QueryParameter = {
  findFault: value => oneOf(['true', 'false'], value),
};

function oneOf(words: readonly string[], value: string): string | undefined {
  return words.includes(value) ? undefined : `must be ${words.join(' or ')}`;
}

/**
 * Every query parameter that any operation of Kagenti has, and its form.
 *
 * @internal
 */
export const queryParameters = {
  namespace: label,
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
