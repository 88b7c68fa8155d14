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
const inBody = { kind: 'agent', namedBy: 'body' } as const;

const read = {
  method: 'GET',
  permission: agentReadPermission,
  severity: 'low',
  answer: 'relay',
} as const;
const create = {
  method: 'POST',
  permission: agentCreatePermission,
  resource: inBody,
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
    query: ['namespace'],
    answer: 'itemList',
  },
  { ...create, path: '/agents', severity: 'medium' },
  // Both read what a new agent would get; they change nothing.
  { ...create, path: '/agents/parse-env', severity: 'low' },
  { ...create, path: '/agents/fetch-env-url', severity: 'medium' },
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
  },
  {
    ...migrate,
    method: 'GET',
    path: '/agents/migration/migratable',
    resource: inNamespace,
    severity: 'low',
    query: ['namespace'],
  },
  {
    ...migrate,
    method: 'POST',
    path: '/agents/migration/migrate-all',
    resource: inNamespace,
    severity: 'high',
    query: ['namespace', 'delete_old', 'dry_run'],
  },
  { ...read, path: '/agents/{namespace}/{name}', resource: named },
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
    severity: 'high',
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-build',
    resource: named,
  },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-buildrun',
    resource: named,
  },
  { ...build, path: '/agents/{namespace}/{name}/shipwright-buildrun' },
  {
    ...read,
    path: '/agents/{namespace}/{name}/shipwright-build-info',
    resource: named,
  },
  { ...build, path: '/agents/{namespace}/{name}/finalize-shipwright-build' },
];
