import { boostPermissions } from 'backstage-plugin-boost-common';

/** What a user may do everywhere, and what within some namespaces. */
export interface TablePolicyEntry {
  readonly everywhere: readonly string[];
  readonly within?: {
    readonly namespaces: readonly string[];
    readonly permissions: readonly string[];
  };
}

/** The development portal's roles once more, without RBAC. Who is not listed may nothing. */
export const tablePolicy: Readonly<Record<string, TablePolicyEntry>> = {
  'user:default/guest': {
    everywhere: [
      'boost.access',
      'boost.kagenti.namespace.read',
      'boost.kagenti.agent.read',
      'boost.kagenti.tool.read',
    ],
  },
  'user:default/alice': {
    everywhere: [
      'boost.access',
      'boost.status.read',
      'boost.kagenti.platform.read',
    ],
    within: {
      namespaces: ['team1'],
      permissions: [
        'boost.kagenti.namespace.read',
        'boost.kagenti.agent.read',
        'boost.kagenti.agent.create',
        'boost.kagenti.agent.build',
        'boost.kagenti.agent.delete',
        'boost.kagenti.agent.chat',
        'boost.kagenti.tool.read',
        'boost.kagenti.tool.create',
        'boost.kagenti.tool.build',
        'boost.kagenti.tool.delete',
        'boost.kagenti.tool.invoke',
      ],
    },
  },
  'user:default/admin': {
    everywhere: boostPermissions.map(({ name }) => name),
  },
};
