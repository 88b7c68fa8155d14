import {
  agentBuildPermission,
  agentCreatePermission,
  agentDeletePermission,
  agentReadPermission,
  kagentiAdminPermission,
  platformReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const named = { kind: 'agent', namedBy: 'path' } as const;
const inNamespace = { kind: 'agent', namedBy: 'query' } as const;

const read = {
  method: 'GET',
  permission: agentReadPermission,
  severity: 'low',
  answer: 'relay',
} as const;
const create = {
  method: 'POST',
  permission: agentCreatePermission,
  resource: { kind: 'agent', namedBy: 'nothing' },
  answer: 'relay',
} as const;
const build = {
  method: 'POST',
  permission: agentBuildPermission,
  resource: named,
  severity: 'medium',
  answer: 'relay',
} as const;
const migrate = {
  permission: kagentiAdminPermission,
  severity: 'critical',
  answer: 'relay',
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
    resource: inNamespace,
    query: ['namespace', 'namespaces'],
    answer: 'agents',
  },
  {
    ...create,
    path: '/agents',
    resource: { kind: 'agent', namedBy: 'body' },
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
    resource: { kind: 'platform', namedBy: 'nothing' },
  },
  {
    ...read,
    path: '/agents/shipwright-builds',
    resource: inNamespace,
    query: ['namespace', 'allNamespaces'],
    answer: 'builds',
  },
  {
    ...migrate,
    method: 'GET',
    path: '/agents/migration/migratable',
    resource: inNamespace,
    query: ['namespace'],
  },
  {
    ...migrate,
    method: 'POST',
    path: '/agents/migration/migrate-all',
    resource: inNamespace,
    query: ['namespace', 'delete_old', 'dry_run'],
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}',
    resource: named,
    answer: 'agentDetail',
  },
  {
    method: 'DELETE',
    path: '/agents/{namespace}/{name}',
    permission: agentDeletePermission,
    resource: named,
    severity: 'high',
    answer: 'relay',
  },
  { ...read, path: '/agents/{namespace}/{name}/route-status', resource: named },
  {
    ...migrate,
    method: 'POST',
    path: '/agents/{namespace}/{name}/migrate',
    resource: named,
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-build',
    resource: named,
    answer: 'build',
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-buildrun',
    resource: named,
    answer: 'buildRun',
  },
  { ...build, path: '/agents/{namespace}/{name}/shipwright-buildrun' },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-build-info',
    resource: named,
    answer: 'agentBuildInfo',
  },
  {
    ...build,
    path: '/agents/{namespace}/{name}/finalize-shipwright-build',
    severity: 'high',
    judgedBody: 'finalization',
  },
];
