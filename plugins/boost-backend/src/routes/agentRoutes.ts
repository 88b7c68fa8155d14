import {
  agentBuildPermission,
  agentCreatePermission,
  agentDeletePermission,
  agentReadPermission,
  kagentiAdminPermission,
  platformReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const read = {
  kind: 'agent',
  method: 'GET',
  permission: agentReadPermission,
  severity: 'low',
} as const;
const create = {
  kind: 'agent',
  method: 'POST',
  permission: agentCreatePermission,
} as const;
const build = {
  kind: 'agent',
  method: 'POST',
  permission: agentBuildPermission,
  severity: 'medium',
} as const;
const migrate = {
  kind: 'agent',
  permission: kagentiAdminPermission,
  severity: 'critical',
} as const;

/**
 * The operations on agents, chat aside.
 *
 * @internal
 */
export const agentRoutes: readonly Route[] = [
  {
    ...read,
    path: '/agents',
    query: ['namespace', 'namespaces'],
    list: 'agents',
  },
  {
    ...create,
    path: '/agents',
    severity: 'high',
    judgedBody: 'creation',
  },
  // Both read what a new agent would get, whichever that will be; they change nothing.
  { ...create, path: '/agents/parse-env', severity: 'low' },
  {
    ...create,
    path: '/agents/fetch-env-url',
    severity: 'medium',
    judgedBody: 'environmentUrl',
  },
  {
    ...read,
    path: '/agents/build-strategies',
    permission: platformReadPermission,
    kind: 'platform',
  },
  {
    ...read,
    path: '/agents/shipwright-builds',
    query: ['namespace', 'allNamespaces'],
    list: 'builds',
  },
  {
    ...migrate,
    method: 'GET',
    path: '/agents/migration/migratable',
    query: ['namespace'],
  },
  {
    ...migrate,
    method: 'POST',
    path: '/agents/migration/migrate-all',
    query: ['namespace', 'delete_old', 'dry_run'],
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}',
    reduced: 'agentDetail',
  },
  {
    kind: 'agent',
    method: 'DELETE',
    path: '/agents/{namespace}/{name}',
    permission: agentDeletePermission,
    severity: 'high',
  },
  { ...read, path: '/agents/{namespace}/{name}/route-status' },
  {
    ...migrate,
    method: 'POST',
    path: '/agents/{namespace}/{name}/migrate',
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-build',
    reduced: 'build',
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-buildrun',
    reduced: 'buildRun',
  },
  { ...build, path: '/agents/{namespace}/{name}/shipwright-buildrun' },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-build-info',
    reduced: 'agentBuildInfo',
  },
  {
    ...build,
    path: '/agents/{namespace}/{name}/finalize-shipwright-build',
    severity: 'high',
    judgedBody: 'finalization',
  },
];
