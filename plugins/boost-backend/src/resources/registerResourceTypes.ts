import type {
  LoggerService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { boostPermissions, dns1123Label } from 'backstage-plugin-boost-common';
import type { CreatorStore } from '../creators/CreatorStore';
import { kagentiRules } from '../rules/kagentiRules';
import { resourceRefs } from '../rules/resourceRefs';
import { FactSource } from './FactSource';
import { parseResourceRef } from './parseResourceRef';
import type { ResourceFacts } from './ResourceFacts';
import type { Subject } from './Subject';
import type { WorkloadSource } from './WorkloadSource';

/**
 * Tells the permission framework all there is to decide about: permissions, types of
 * resources, rules, and how to find a resource when another plugin asks about one.
 *
 * @remarks
 * Has to happen before the plugin has started; Backstage takes nothing after that. A
 * resource is found with all its facts, since the framework judges by "yes" and "no" alone.
 *
 * @param options - The registry, and where facts come from
 * @internal
 */
export function registerResourceTypes(options: {
  permissionsRegistry: PermissionsRegistryService;
  workloads: WorkloadSource;
  creators: CreatorStore;
  logger: LoggerService;
}): void {
  const { permissionsRegistry, workloads, creators, logger } = options;
  for (const kind of ['agent', 'tool'] as const) {
    const resourceRef = resourceRefs[kind];
    permissionsRegistry.addResourceType({
      resourceRef,
      permissions: permissionsAbout(resourceRef.resourceType),
      rules: kagentiRules[kind],
      getResources: refs =>
        loadWorkloads(
          kind,
          refs,
          FactSource.create({ workloads, creators, logger }),
        ),
    });
  }
  const resourceRef = resourceRefs.namespace;
  permissionsRegistry.addResourceType({
    resourceRef,
    permissions: permissionsAbout(resourceRef.resourceType),
    rules: kagentiRules.namespace,
    getResources: async refs => refs.map(describeNamespace),
  });
  permissionsRegistry.addPermissions(permissionsAbout(undefined));
}

function permissionsAbout(resourceType: string | undefined): Permission[] {
  return boostPermissions.filter(permission =>
    resourceType === undefined
      ? !isResourcePermission(permission)
      : isResourcePermission(permission, resourceType),
  );
}

async function loadWorkloads(
  kind: Subject['kind'],
  refs: readonly string[],
  factSource: FactSource,
): Promise<(ResourceFacts | undefined)[]> {
  const subjects = refs.map(ref => parseResourceRef(kind, ref));
  // Reads the records of all in one query, rather than one by one below.
  await factSource.findRecords(
    subjects.filter(subject => subject !== undefined),
  );
  return Promise.all(
    subjects.map(
      subject => subject && factSource.load(subject, { withCreators: true }),
    ),
  );
}

/** A namespace is judged by its name alone, so nobody is asked whether there is one. */
function describeNamespace(ref: string): ResourceFacts | undefined {
  const isName = dns1123Label.safeParse(ref).success;
  return isName ? { namespace: ref, name: ref } : undefined;
}
