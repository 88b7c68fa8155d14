import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  CarefulTokenStore,
  SealedTokenStore,
  type Secret,
  systemClock,
  type TokenStore,
} from 'workload-oauth';
import { CacheByteStore, type OpenCache } from './CacheByteStore';

/** The plugin's name is part of it: Backstage's Valkey client leaves it out (measured). */
const ENTRY_PREFIX = 'boost:token:';

/**
 * What a token store is made of.
 *
 * @internal
 */
export interface CreateTokenStoreOptions {
  /** `boost.tokenCache.encryptionKeys`, checked. */
  readonly encryptionKeys: readonly Secret[];
  /** Opens the cache that replicas share; absent when they share none. */
  readonly openCache: OpenCache | undefined;
  readonly logger: Pick<LoggerService, 'warn'>;
}

/**
 * Where replicas share the portal's tokens, or undefined when there are no keys to
 * seal them with or no cache that another replica could see (requirement 002.14).
 *
 * @internal
 */
export function createTokenStore(
  options: CreateTokenStoreOptions,
): TokenStore | undefined {
  const { encryptionKeys, openCache, logger } = options;
  if (encryptionKeys.length === 0) return undefined;
  if (!openCache) {
    logger.warn(
      'boost.tokenCache.encryptionKeys has no effect, because backend.cache.store is the memory of this process. Set backend.cache.store and connection to a Redis that all replicas reach, or remove the keys.',
    );
    return undefined;
  }
  return CarefulTokenStore.create({
    store: SealedTokenStore.create({
      bytes: CacheByteStore.create({ openCache, clock: systemClock }),
      encryptionKeys,
      entryPrefix: ENTRY_PREFIX,
    }),
    warn: message => logger.warn(message),
  });
}
