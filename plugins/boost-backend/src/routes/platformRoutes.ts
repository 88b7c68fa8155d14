import {
  boostAccessPermission,
  namespaceReadPermission,
  platformReadPermission,
} from 'backstage-plugin-boost-common';
import type { Route } from './Route';

const read = { method: 'GET', severity: 'low', answer: 'relay' } as const;
const identity = {
  ...read,
  // They tell how Kagenti sees the portal's own identity, no user's.
  permission: boostAccessPermission,
  resource: { kind: 'identity', namedBy: 'nothing' },
} as const;
const platform = {
  ...read,
  permission: platformReadPermission,
  resource: { kind: 'platform', namedBy: 'nothing' },
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
    resource: { kind: 'namespace', namedBy: 'nothing' },
    query: ['enabled_only'],
    answer: 'namespaces',
  },
  { ...platform, path: '/config/features' },
  { ...platform, path: '/config/dashboards' },
  { ...platform, path: '/config/platform-status' },
  { ...platform, path: '/config/mcp-gateway-status' },
  {
    ...platform,
    path: '/shipwright/builds',
    resource: { kind: 'platform', namedBy: 'query' },
    query: ['namespace', 'allNamespaces', 'for'],
    answer: 'builds',
  },
];
