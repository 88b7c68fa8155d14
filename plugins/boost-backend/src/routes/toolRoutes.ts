import {
  toolBuildPermission,
  toolCreatePermission,
  toolDeletePermission,
  toolInvokePermission,
  toolReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const read = {
  kind: 'tool',
  method: 'GET',
  permission: toolReadPermission,
  severity: 'low',
} as const;
const build = {
  kind: 'tool',
  method: 'POST',
  permission: toolBuildPermission,
  severity: 'medium',
} as const;
const invoke = {
  kind: 'tool',
  method: 'POST',
  permission: toolInvokePermission,
  severity: 'medium',
  carriesMessage: true,
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
    query: ['namespace', 'namespaces'],
    list: 'tools',
  },
  {
    kind: 'tool',
    method: 'POST',
    path: '/tools',
    permission: toolCreatePermission,
    severity: 'high',
    judgedBody: 'creation',
  },
  {
    ...read,
    path: '/tools/shipwright-builds',
    query: ['namespace', 'allNamespaces'],
    list: 'builds',
  },
  {
    ...read,
    path: '/tools/{namespace}/{name}',
    reduced: 'toolDetail',
  },
  {
    kind: 'tool',
    method: 'DELETE',
    path: '/tools/{namespace}/{name}',
    permission: toolDeletePermission,
    severity: 'high',
  },
  { ...read, path: '/tools/{namespace}/{name}/route-status' },
  {
    ...read,
    path: '/tools/{namespace}/{name}/shipwright-build-info',
    reduced: 'toolBuildInfo',
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
