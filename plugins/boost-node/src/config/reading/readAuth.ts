import type { KagentiAuthConfig } from '../BoostConfig';
import type { ConfigProblem } from '../problems/ConfigProblem';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import type { BoostConfigValue } from '../registry/BoostConfigValue';
import { describeTokenExchange } from './describeTokenExchange';

const TRIPLE = [
  'boost.kagenti.auth.tokenEndpoint',
  'boost.kagenti.auth.clientId',
  'boost.kagenti.auth.clientSecret',
] as const;

/**
 * The portal's own identity as configured, or why there is none.
 *
 * @internal
 */
export interface ReadAuth {
  readonly value?: KagentiAuthConfig;
  readonly problems: readonly ConfigProblem[];
  readonly warnings: readonly string[];
}

/**
 * Puts the keys of `boost.kagenti.auth` together: the endpoint, the client and its
 * secret stand all three or not at all (requirements 002.12 and 002.21).
 *
 * @param values - The keys that are set
 * @param tokenExchange - What stands in the place of the removed section
 * @param read - Gives the checked value of a key and notes what is wrong with it
 * @internal
 */
export function readAuth(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  tokenExchange: unknown,
  read: <TKey extends BoostConfigKey>(
    key: TKey,
  ) => BoostConfigValue<TKey> | undefined,
): ReadAuth {
  const tokenEndpoint = read('boost.kagenti.auth.tokenEndpoint');
  const clientId = read('boost.kagenti.auth.clientId');
  const clientSecret = read('boost.kagenti.auth.clientSecret');
  const tokenExpiryBufferSeconds = read(
    'boost.kagenti.auth.tokenExpiryBufferSeconds',
  );

  const missing = TRIPLE.filter(key => !values.has(key));
  const removed = describeTokenExchange(tokenExchange, missing);
  if (missing.length > 0) {
    const present = TRIPLE.filter(key => values.has(key));
    const incomplete = present.length > 0 ? missing : [];
    return {
      problems: [
        ...incomplete.map(key => ({
          key,
          message: `is not set, but ${present.join(' and ')} ${
            present.length === 1 ? 'is' : 'are'
          }. Set all of tokenEndpoint, clientId and clientSecret, or none of them. An empty value counts as not set.`,
        })),
        ...removed,
      ],
      warnings: [
        'Calls to Kagenti carry no bearer token, because boost.kagenti.auth is not configured. Set boost.kagenti.auth.tokenEndpoint, clientId and clientSecret unless Kagenti runs without authentication.',
      ],
    };
  }
  const warnings = removed.map(({ key, message }) => `${key} ${message}`);
  return tokenEndpoint && clientId && clientSecret
    ? {
        value: {
          tokenEndpoint,
          clientId,
          clientSecret,
          tokenExpiryBufferSeconds,
        },
        problems: [],
        warnings,
      }
    : { problems: [], warnings };
}
