import {
  toolBuildPermission,
  toolCreatePermission,
  toolDeletePermission,
  toolInvokePermission,
  toolReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const named = { kind: 'tool', namedBy: 'path' } as const;
const inNamespace = { kind: 'tool', namedBy: 'query' } as const;

const read = {
  method: 'GET',
  permission: toolReadPermission,
  severity: 'low',
  answer: 'relay',
} as const;
const build = {
  method: 'POST',
  permission: toolBuildPermission,
  resource: named,
  severity: 'medium',
  answer: 'relay',
} as const;
const invoke = {
  method: 'POST',
  permission: toolInvokePermission,
  resource: named,
  severity: 'medium',
  answer: 'relay',
  // Kagenti waits a minute for a tool before it answers by itself.
  minimumResponseTimeoutSeconds: 75,
} as const;

/**
 * The operations on tools.
 *
 * @internal
 */
export const toolRoutes: readonly Route[] = [
  {
    ...read,
    path: '/tools',
    resource: inNamespace,
    query: ['namespace', 'namespaces'],
    answer: 'tools',
  },
  {
    method: 'POST',
    path: '/tools',
    permission: toolCreatePermission,
    resource: { kind: 'tool', namedBy: 'body' },
    severity: 'high',
    answer: 'relay',
    judgedBody: 'creation',
  },
  {
    ...read,
    path: '/tools/shipwright-builds',
    resource: inNamespace,
    query: ['namespace', 'allNamespaces'],
    answer: 'builds',
  },
  {
    ...read,
    path: '/tools/{namespace}/{name}',
    resource: named,
    answer: 'toolDetail',
  },
  {
    method: 'DELETE',
    path: '/tools/{namespace}/{name}',
    permission: toolDeletePermission,
    resource: named,
    severity: 'high',
    answer: 'relay',
  },
  { ...read, path: '/tools/{namespace}/{name}/route-status', resource: named },
  {
    ...read,
    path: '/tools/{namespace}/{name}/shipwright-build-info',
    resource: named,
    answer: 'toolBuildInfo',
  },
  { ...build, path: '/tools/{namespace}/{name}/shipwright-buildrun' },
  {
    ...build,
    path: '/tools/{namespace}/{name}/finalize-shipwright-build',
    severity: 'high',
    judgedBody: 'finalization',
  },
  { ...invoke, path: '/tools/{namespace}/{name}/connect' },
  { ...invoke, path: '/tools/{namespace}/{name}/invoke' },
];
