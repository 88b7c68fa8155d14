import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { BoostConfig } from '../config/BoostConfig';
import { checkSecurityMode } from '../config/checkSecurityMode';
import { readBoostConfig } from '../config/readBoostConfig';

/**
 * Boost's checked configuration. The backend does not start when it is wrong.
 *
 * @public
 */
export const boostConfigServiceRef = createServiceRef<BoostConfig>({
  id: 'boost.config',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      factory({ config, logger }) {
        const boostLogger = logger.child({ plugin: 'boost' });
        const boostConfig = readBoostConfig(config, { logger: boostLogger });
        checkSecurityMode(config, boostConfig, {
          logger: boostLogger,
          nodeEnv: process.env.NODE_ENV,
        });
        return boostConfig;
      },
    }),
});
