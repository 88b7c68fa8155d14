import { CacheManager } from '@backstage/backend-defaults/cache';
import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { nameStoreFailure } from 'workload-oauth';
import type { OpenCache } from './CacheByteStore';

/** The same in every replica and for every plugin that uses Boost's tokens. */
const PLUGIN_ID = 'boost';

/**
 * What the cache of Backstage needs.
 *
 * @internal
 */
export interface CacheOpenerOptions {
  readonly config: RootConfigService;
  readonly logger: Pick<LoggerService, 'debug'>;
}

/**
 * A way to the cache that `backend.cache` configures, for a service of the whole
 * backend, or undefined when that cache lies in this process's memory.
 *
 * @remarks
 * Backstage's own cache service belongs to one plugin: a root service cannot depend on
 * it, and its entries would carry the id of whichever plugin came first.
 *
 * Opened again, a Redis cache has a client of its own, since a client that lost its
 * connection never comes back. Those of other caches do, and stay the same.
 *
 * @throws Error when `backend.cache` is wrong
 * @internal
 */
export function createCacheOpener(
  options: CacheOpenerOptions,
): OpenCache | undefined {
  const { config, logger } = options;
  const store = config.getOptionalString('backend.cache.store') ?? 'memory';
  if (store === 'memory') return undefined;
  let tell: (error: Error) => void = () => {};
  const createManager = () =>
    CacheManager.fromConfig(config, {
      // Told at every attempt to connect. The warning for operators comes from the
      // token store, once a minute at most.
      onError: error => {
        logger.debug(`The cache reports: ${nameStoreFailure(error)}`);
        tell(error);
      },
    });
  const manager = createManager();
  return onError => {
    tell = onError;
    return (store === 'redis' ? createManager() : manager).forPlugin(PLUGIN_ID);
  };
}
