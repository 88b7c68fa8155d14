import { dns1123Label } from 'backstage-plugin-boost-common';

interface QueryParameter {
  /** Whether Kagenti is to see this value. */
  readonly accepts: (value: string) => boolean;
  /** The form it has to have, for a person. */
  readonly expected: string;
}

const label: QueryParameter = {
  accepts: value => dns1123Label.safeParse(value).success,
  expected:
    'must be 1 to 63 lower-case letters, digits or hyphens, and begin and end with a letter or digit',
};

const toggle: QueryParameter = {
  accepts: value => value === 'true' || value === 'false',
  expected: 'must be true or false',
};

const workloads = ['agents', 'tools', 'all'];

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
    accepts: value => workloads.includes(value),
    expected: `must be one of ${workloads.join(', ')}`,
  },
} as const satisfies Record<string, QueryParameter>;

/**
 * One of {@link queryParameters}.
 *
 * @internal
 */
export type QueryParameterName = keyof typeof queryParameters;
