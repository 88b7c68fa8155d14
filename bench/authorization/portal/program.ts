import { createBackend } from '@backstage/backend-defaults';
import { endWithParent } from '../../programs/endWithParent';
import { benchPlugin } from './benchPlugin';
import { benchUsersModule } from './benchUsersModule';

endWithParent();

const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(benchUsersModule);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage-community/plugin-rbac-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));

backend.add(import('backstage-plugin-boost-backend'));

backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(benchPlugin);

backend.start().catch(error => {
  console.error(`The portal does not start: ${error}`);
  process.exit(1);
});
