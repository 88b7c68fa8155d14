import {
  BOOST_CONFIG_SCHEMA_VERSION,
  type BoostConfig,
  type KagentiClient,
} from 'backstage-plugin-boost-node';
import type { TokenSource } from 'workload-oauth';
import { probeKagenti } from './probeKagenti';
import { probeToken } from './probeToken';
import type { StatusAnswer } from './StatusAnswer';

// Whoever looks at a status page waits this long and no longer.
const DEADLINE_SECONDS = 5;

/**
 * What the status is read from.
 *
 * @internal
 */
export interface StatusSources {
  readonly config: BoostConfig;
  readonly kagenti: KagentiClient;
  /** Absent when the portal has no identity at Kagenti. */
  readonly tokens?: TokenSource;
}

/**
 * Finds out how Boost is doing, now and not from memory.
 *
 * @param sources - What the status is read from
 * @internal
 */
export async function readStatus(
  sources: StatusSources,
): Promise<StatusAnswer> {
  const { config, kagenti } = sources;
  const [auth, reachability] = await Promise.all([
    readAuth(sources),
    probeKagenti(kagenti, DEADLINE_SECONDS),
  ]);
  return {
    schemaVersion: BOOST_CONFIG_SCHEMA_VERSION,
    security: { mode: config.security.mode },
    kagenti: {
      baseUrl: config.kagenti.baseUrl.origin,
      requestTimeoutSeconds: config.kagenti.requestTimeoutSeconds,
      ...reachability,
      checkedAt: new Date().toISOString(),
    },
    auth,
  };
}

async function readAuth(sources: StatusSources): Promise<StatusAnswer['auth']> {
  const { auth } = sources.config.kagenti;
  if (!auth || !sources.tokens) return { configured: false };
  const { origin, pathname } = auth.tokenEndpoint;
  return {
    configured: true,
    clientId: auth.clientId,
    method: auth.clientAuthentication.method,
    tokenEndpoint: `${origin}${pathname}`,
    tokenExpiryBufferSeconds: auth.tokenExpiryBufferSeconds,
    token: await probeToken(sources.tokens, DEADLINE_SECONDS),
  };
}
