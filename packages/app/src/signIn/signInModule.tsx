import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: async () => {
      const { DevelopmentSignInPage } = await import('./DevelopmentSignInPage');
      return DevelopmentSignInPage;
    },
  },
});

/** How users of the development portal sign in. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage],
});
