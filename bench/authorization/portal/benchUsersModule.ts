import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async (result: { name: string }) => ({
    profile: { displayName: result.name },
  }),
  initialize: () => undefined,
  async authenticate({ req }) {
    return { result: { name: req.header('x-bench-user') ?? 'nobody' } };
  },
});

/** Signs in whomever the measurement wants, by a real token of Backstage. */
export const benchUsersModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'bench-users',
  register(registration) {
    registration.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'bench',
          factory: createProxyAuthProviderFactory({
            authenticator,
            async signInResolver({ result }, context) {
              const userEntityRef = `user:default/${result.name}`;
              return context.issueToken({
                claims: { sub: userEntityRef, ent: [userEntityRef] },
              });
            },
          }),
        });
      },
    });
  },
});
