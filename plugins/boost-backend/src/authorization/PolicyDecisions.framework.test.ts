import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import permissionBackend from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  agentReadPermission,
  boostAccessPermission,
  kagentiAdminPermission,
} from 'backstage-plugin-boost-common';
import type { Caller } from './Caller';
import { PolicyDecisions } from './PolicyDecisions';

const credentials = mockCredentials.user('user:default/alice');
const caller: Caller = {
  credentials,
  userEntityRef: 'user:default/alice',
  fingerprint: 'token of alice',
};
const condition: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'boost',
  resourceType: 'kagenti-agent',
  conditions: {
    rule: 'IN_NAMESPACE',
    resourceType: 'kagenti-agent',
    params: { namespaces: ['team1'] },
  },
};

/**
 * What Backstage's own service says of a token that a plugin shows for a user: it names
 * the plugin too. The test double leaves that out, and the permission backend would take
 * the request for the user's own, who may not ask for conditions.
 */
const authFactory = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const auth = mockServices.auth({
      pluginId: plugin.getId(),
      disableDefaultAuthPolicy: false,
    });
    const authenticate = auth.authenticate.bind(auth);
    auth.authenticate = async (token, options) => {
      const seen = await authenticate(token, options);
      if (!auth.isPrincipal(seen, 'user')) return seen;
      return mockCredentials.user(seen.principal.userEntityRef, {
        actor: { subject: 'plugin:boost' },
      });
    };
    return auth;
  },
});

/** Starts the real permission backend and gives what a plugin asks it with. */
async function startFramework(
  decide: (permission: string, user?: string) => PolicyDecision,
) {
  let permissions: PermissionsService | undefined;
  const backend = await startTestBackend({
    features: [
      permissionBackend,
      permissionsServiceFactory,
      authFactory,
      httpAuthServiceFactory,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true } },
      }),
      createBackendModule({
        pluginId: 'permission',
        moduleId: 'policy',
        register: env =>
          env.registerInit({
            deps: { policy: policyExtensionPoint },
            async init({ policy }) {
              policy.setPolicy({
                handle: async ({ permission }, user) =>
                  decide(permission.name, user?.info.userEntityRef),
              });
            },
          }),
      }),
      createBackendPlugin({
        pluginId: 'boost',
        register: env =>
          env.registerInit({
            deps: { service: coreServices.permissions },
            async init({ service }) {
              permissions = service;
            },
          }),
      }),
    ],
  });
  if (!permissions) throw new Error('The plugin was not started');
  return { permissions, stop: () => backend.stop() };
}

describe("PolicyDecisions, with Backstage's permission backend", () => {
  it('gets decisions about both kinds of permissions from one request', async () => {
    const { permissions, stop } = await startFramework((name, user) => {
      expect(user).toBe('user:default/alice');
      if (name === agentReadPermission.name) return condition;
      return {
        result:
          name === boostAccessPermission.name
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      };
    });
    try {
      const given: Array<PolicyDecision | undefined> = [];
      const decisions = PolicyDecisions.create({
        permissions,
        compile: (_, decision) => {
          given.push(decision);
          return decision?.result === AuthorizeResult.ALLOW;
        },
        logger: mockServices.logger.mock(),
      });
      await expect(
        decisions.decide(caller, [
          boostAccessPermission,
          agentReadPermission,
          kagentiAdminPermission,
        ]),
      ).resolves.toEqual([true, false, false]);
      expect(given).toEqual([
        expect.objectContaining({ result: AuthorizeResult.ALLOW }),
        expect.objectContaining(condition),
        expect.objectContaining({ result: AuthorizeResult.DENY }),
      ]);
    } finally {
      await stop();
    }
  });

  it('refuses when the policy gives a condition for what has no resource', async () => {
    const { permissions, stop } = await startFramework(() => condition);
    const logger = mockServices.logger.mock();
    try {
      const decisions = PolicyDecisions.create({
        permissions,
        compile: () => true,
        logger,
      });
      await expect(
        decisions.decide(caller, [boostAccessPermission, agentReadPermission]),
      ).rejects.toMatchObject({ code: 'PERMISSIONS_UNAVAILABLE' });
      expect(logger.warn.mock.calls[0][0]).toContain(
        'non-resource permission boost.access',
      );
    } finally {
      await stop();
    }
  });
});
