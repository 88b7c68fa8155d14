import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { BoostConfig } from './BoostConfig';
import type { ConfigProblem } from './problems/ConfigProblem';
import { createConfigError } from './problems/createConfigError';
import { collectValues } from './reading/collectValues';
import { findSharingProblem } from './reading/findSharingProblem';
import { judgeValue } from './reading/judgeValue';
import { readAuth } from './reading/readAuth';
import { readConnections } from './reading/readConnections';
import { readLimits } from './reading/readLimits';
import { readTls } from './reading/readTls';
import { readWebSocket } from './reading/readWebSocket';
import type { ReadValue } from './reading/ReadValue';

const DEFAULT_REQUEST_TIMEOUT_SECONDS = 30;
/** As large as a body may be by default, so that every one gets its second try. */
const DEFAULT_MAX_REPLAY_BYTES = 1_048_576;
/** Short against the time in which somebody hears of a revocation, long against a page. */
const DEFAULT_DECISION_CACHE_SECONDS = 5;

/**
 * Options of {@link readBoostConfig}.
 *
 * @public
 */
export interface ReadBoostConfigOptions {
  /** Hears of what works but should not stay, and of calls without a bearer. */
  readonly logger: Pick<LoggerService, 'warn'>;
}

function withoutTrailingSlash(url: URL): URL {
  const trimmed = new URL(url);
  trimmed.pathname = url.pathname.replace(/\/+$/, '');
  return trimmed;
}

/**
 * Reads and checks everything below `boost` in the configuration.
 *
 * @remarks
 * Backstage itself checks no schema at start, so this is the only check there is. An
 * empty text counts as not set (requirement 002.23); text from an environment
 * variable is accepted where a whole number, `true` or `false` is expected.
 *
 * @param config - The portal's whole configuration
 * @param options - Where warnings go
 * @throws InputError that lists every problem with its key, what is wrong and what to
 * do. It quotes no secrets and no URLs.
 * @public
 */
export function readBoostConfig(
  config: Config,
  options: ReadBoostConfigOptions,
): BoostConfig {
  const {
    values,
    problems: found,
    tokenExchange,
  } = collectValues(config.getOptional('boost'));
  const problems: ConfigProblem[] = [...found];
  const read: ReadValue = key => {
    const judged = judgeValue(key, values.get(key));
    problems.push(...judged.problems);
    return judged.value;
  };

  const baseUrl = read('boost.kagenti.baseUrl');
  if (!values.has('boost.kagenti.baseUrl')) {
    problems.push({
      key: 'boost.kagenti.baseUrl',
      message:
        'is not set. Set it to the address at which Kagenti answers. An empty value counts as not set.',
    });
  }
  const requestTimeoutSeconds = read('boost.kagenti.requestTimeoutSeconds');
  const tls = readTls(values, baseUrl, read);
  const { connections, breaker, ...ofConnections } = readConnections(
    values,
    read,
  );
  const limits = readLimits(read);
  const webSocket = readWebSocket(values, read);
  const maxReplayBytes = read('boost.kagenti.maxReplayBytes');
  const serverTiming = read('boost.kagenti.serverTiming');
  const auth = readAuth(values, tokenExchange, read);
  const secretNames = read('boost.kagenti.creation.secretNames');
  const allowedHosts = read('boost.kagenti.creation.allowedHosts');
  const decisionCacheSeconds = read('boost.authorization.decisionCacheSeconds');
  const encryptionKeys = read('boost.tokenCache.encryptionKeys');
  const mode = read('boost.security.mode');
  const allowServicePrincipals = read('boost.security.allowServicePrincipals');

  problems.push(...tls.problems, ...auth.problems);
  const isShared = (encryptionKeys ?? []).length > 0;
  const sharingProblem = findSharingProblem(auth.value, isShared);
  if (sharingProblem) problems.push(sharingProblem);
  if (problems.length > 0 || !baseUrl) throw createConfigError(problems);
  for (const warning of [
    ...auth.warnings,
    ...ofConnections.warnings,
    ...webSocket.warnings,
  ]) {
    options.logger.warn(warning);
  }
  return {
    security: {
      mode: mode ?? 'full',
      allowServicePrincipals: allowServicePrincipals ?? false,
    },
    authorization: {
      decisionCacheSeconds:
        decisionCacheSeconds ?? DEFAULT_DECISION_CACHE_SECONDS,
    },
    kagenti: {
      baseUrl: withoutTrailingSlash(baseUrl),
      requestTimeoutSeconds:
        requestTimeoutSeconds ?? DEFAULT_REQUEST_TIMEOUT_SECONDS,
      tls: tls.value,
      connections,
      breaker,
      limits,
      maxReplayBytes: maxReplayBytes ?? DEFAULT_MAX_REPLAY_BYTES,
      serverTiming: serverTiming ?? false,
      webSocket: webSocket.value,
      auth: auth.value,
      creation: {
        secretNames: secretNames ?? [],
        allowedHosts: allowedHosts ?? [],
      },
    },
    tokenCache: { encryptionKeys: encryptionKeys ?? [] },
  };
}
