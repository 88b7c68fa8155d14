import { createBackend } from '@backstage/backend-defaults';
import { createWebSocketFeatures } from './createWebSocketFeatures';
import { developmentUsersModule } from './developmentUsers';

const backend = createBackend();

createWebSocketFeatures().forEach(feature => backend.add(feature));

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(developmentUsersModule);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage-community/plugin-rbac-backend'));
// Group membership comes from the catalog: without one, RBAC denies everybody.
backend.add(import('@backstage/plugin-catalog-backend'));

backend.add(import('backstage-plugin-boost-backend'));

backend.start().catch(error => {
  // Left alone, Backstage keeps a backend running whose plugins failed to start.
  // This one must not stand there without its walls.
  // eslint-disable-next-line no-console
  console.error(`The portal does not start: ${error}`);
  process.exit(1);
});
