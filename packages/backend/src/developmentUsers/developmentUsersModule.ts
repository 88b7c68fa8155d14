import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { createDevelopmentAuthenticator } from './createDevelopmentAuthenticator';
import { readDevelopmentUsers } from './readDevelopmentUsers';

/**
 * Sign-in without a password as one of `portal.developmentUsers`. It is on
 * where `auth.providers.development` is in the config as well.
 */
export const developmentUsersModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'development-users',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        const names = readDevelopmentUsers(config);
        if (process.env.NODE_ENV === 'production') {
          refuseInProduction(names);
          return;
        }
        providers.registerProvider({
          providerId: 'development',
          factory: createProxyAuthProviderFactory({
            authenticator: createDevelopmentAuthenticator(names),
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

function refuseInProduction(names: ReadonlySet<string>) {
  if (names.size > 0) {
    throw new Error(
      `portal.developmentUsers lets anyone sign in without a password as ${[...names].join(', ')}, and NODE_ENV is production: set "portal.developmentUsers: []" in the production config, and configure a real sign-in provider`,
    );
  }
}
