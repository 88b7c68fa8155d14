import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { HomeRedirect } from './HomeRedirect';

const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    noHeader: true,
    loader: async () => <HomeRedirect />,
  },
});

/** What answers at the root of the portal. */
export const homeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [homePage],
});
