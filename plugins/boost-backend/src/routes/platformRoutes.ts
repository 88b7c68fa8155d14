import {
  boostAccessPermission,
  namespaceReadPermission,
  platformReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const read = { method: 'GET', severity: 'low' } as const;
const identity = {
  ...read,
  // They tell how Kagenti sees the portal's own identity, no user's.
  permission: boostAccessPermission,
  kind: 'identity',
} as const;
const platform = {
  ...read,
  permission: platformReadPermission,
  kind: 'platform',
} as const;

/**
 * The operations that belong to no single agent or tool.
 *
 * @internal
 */
export const platformRoutes: readonly Route[] = [
  { ...identity, path: '/auth/config' },
  { ...identity, path: '/auth/status' },
  { ...identity, path: '/auth/userinfo' },
  { ...identity, path: '/auth/me' },
  {
    ...read,
    path: '/namespaces',
    permission: namespaceReadPermission,
    kind: 'namespace',
    query: ['enabled_only'],
    list: 'namespaces',
  },
  { ...platform, path: '/config/features' },
  { ...platform, path: '/config/dashboards' },
  { ...platform, path: '/config/platform-status' },
  { ...platform, path: '/config/mcp-gateway-status' },
  {
    ...platform,
    path: '/shipwright/builds',
    query: ['namespace', 'allNamespaces', 'for'],
    list: 'builds',
  },
];
