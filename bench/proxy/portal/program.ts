import { createBackend } from '@backstage/backend-defaults';
import { endWithParent } from '../../programs/endWithParent';
import { benchPlugin } from './benchPlugin';
import { recordMetrics } from './recordMetrics';
import { staticTokens } from './staticTokens';

endWithParent();
// Before anything has asked for an instrument.
recordMetrics();

const backend = createBackend();

// What a portal has beside: it takes its part of the time, of all peers alike.
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage-community/plugin-rbac-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('backstage-plugin-boost-backend'));

backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(staticTokens);
backend.add(benchPlugin);

backend.start().catch(error => {
  console.error(`The portal does not start: ${error}`);
  process.exit(1);
});
