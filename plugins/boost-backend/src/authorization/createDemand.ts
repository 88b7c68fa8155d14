import type { Permission } from '@backstage/plugin-permission-common';
import { boostAccessPermission } from 'backstage-plugin-boost-common';

/**
 * What has to be known of a caller for a route.
 *
 * @internal
 */
export interface Demand {
  /** What a caller needs; being denied one is a refusal. */
  readonly required: readonly Permission[];
  /** All there is to ask about, each once, the required ones first. */
  readonly asked: readonly Permission[];
}

/**
 * Puts a demand together. Routes do it once, not for each request.
 *
 * @param required - What a caller needs beside the gate, `boost.access`
 * @param further - What else will have to be known; being denied these is no refusal
 * @internal
 */
export function createDemand(
  required: Permission,
  further: readonly Permission[] = [],
): Demand {
  const unique = (permissions: readonly Permission[]) => [
    ...new Map(permissions.map(each => [each.name, each])).values(),
  ];
  return {
    required: unique([boostAccessPermission, required]),
    asked: unique([boostAccessPermission, required, ...further]),
  };
}
