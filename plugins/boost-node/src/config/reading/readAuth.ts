import type { KagentiAuthConfig } from '../BoostConfig';
import type { ConfigProblem } from '../problems/ConfigProblem';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import { describeTokenExchange } from './describeTokenExchange';
import { SECTION } from './methodKeys';
import { readClientAuthentication } from './readClientAuthentication';
import type { ReadValue } from './ReadValue';

const TOKEN_ENDPOINT = 'boost.kagenti.auth.tokenEndpoint';
const CLIENT_ID = 'boost.kagenti.auth.clientId';
const CLIENT_SECRET = 'boost.kagenti.auth.clientSecret';

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
 * credential stand together or not at all, and a federated credential can do without the
 * client's id (requirements 002.12 and 002.21).
 *
 * @param values - The keys that are set
 * @param tokenExchange - What stands in the place of the removed section
 * @param read - Gives the checked value of a key and notes what is wrong with it
 * @internal
 */
export function readAuth(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  tokenExchange: unknown,
  read: ReadValue,
): ReadAuth {
  const tokenEndpoint = read(TOKEN_ENDPOINT);
  const clientId = read(CLIENT_ID);
  const credential = readClientAuthentication(values, read);
  const further = {
    issuer: read('boost.kagenti.auth.issuer'),
    caFile: read('boost.kagenti.auth.caFile'),
    tokenExpiryBufferSeconds: read(
      'boost.kagenti.auth.tokenExpiryBufferSeconds',
    ),
  };

  const missing = missingKeys(values, credential);
  const removed = describeTokenExchange(tokenExchange, missing);
  if (missing.length > 0) {
    return {
      problems: [
        ...credential.problems,
        ...describeIncomplete(values, missing),
        ...removed,
      ],
      warnings: [
        'Calls to Kagenti carry no bearer token, because boost.kagenti.auth is not configured. Set boost.kagenti.auth.tokenEndpoint and clientId, and clientSecret or clientAuthentication, unless Kagenti runs without authentication.',
      ],
    };
  }
  const warnings = removed.map(({ key, message }) => `${key} ${message}`);
  const clientAuthentication = credential.value;
  return {
    value:
      tokenEndpoint && clientAuthentication
        ? { tokenEndpoint, clientId, clientAuthentication, ...further }
        : undefined,
    problems: credential.problems,
    warnings,
  };
}

function missingKeys(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  credential: { isConfigured: boolean; needsClientId: boolean },
): string[] {
  return [
    ...(values.has(TOKEN_ENDPOINT) ? [] : [TOKEN_ENDPOINT]),
    ...(values.has(CLIENT_ID) || !credential.needsClientId ? [] : [CLIENT_ID]),
    ...(credential.isConfigured ? [] : [CLIENT_SECRET]),
  ];
}

/** Nothing, when nothing at all is set: then the portal goes without an identity. */
function describeIncomplete(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  missing: readonly string[],
): ConfigProblem[] {
  const present = [
    ...[TOKEN_ENDPOINT, CLIENT_ID, CLIENT_SECRET].filter(key =>
      values.has(key as BoostConfigKey),
    ),
    ...([...values.keys()].some(key => key.startsWith(`${SECTION}.`))
      ? [SECTION]
      : []),
  ];
  if (present.length === 0) return [];
  const verb = present.length === 1 ? 'is' : 'are';
  return missing.map(key => ({
    key,
    message: `is not set, but ${present.join(' and ')} ${verb}. ${
      key === CLIENT_SECRET
        ? `Set it, or ${SECTION} to do without a stored secret.`
        : 'Set it, or remove the others.'
    } An empty value counts as not set.`,
  }));
}
