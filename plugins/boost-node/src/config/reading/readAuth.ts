import type { KagentiAuthConfig } from '../BoostConfig';
import type { ClientAuthenticationConfig } from '../ClientAuthenticationConfig';
import type { ConfigProblem } from '../problems/ConfigProblem';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import { describeTokenExchange } from './describeTokenExchange';
import { SECTION } from './methodKeys';
import { readClientAuthentication } from './readClientAuthentication';
import type { ReadValue } from './ReadValue';

const TOKEN_ENDPOINT = 'boost.kagenti.auth.tokenEndpoint';
const CLIENT_ID = 'boost.kagenti.auth.clientId';
const CLIENT_SECRET = 'boost.kagenti.auth.clientSecret';
/** Without a client these mean nothing: somebody meant to have one. */
const FURTHER = ['boost.kagenti.auth.issuer', 'boost.kagenti.auth.caFile'];

/** How Keycloak's token endpoints end. */
const TOKEN_PATH = '/protocol/openid-connect/token';

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
  const clashes = describeClashes(tokenEndpoint, credential.value, further);
  const warnings = removed.map(({ key, message }) => `${key} ${message}`);
  const clientAuthentication = credential.value;
  return {
    value:
      tokenEndpoint && clientAuthentication
        ? { tokenEndpoint, clientId, clientAuthentication, ...further }
        : undefined,
    problems: [...credential.problems, ...clashes],
    warnings,
  };
}

/** What could only fail at the first grant, or at the start without the name of a key. */
function describeClashes(
  tokenEndpoint: URL | undefined,
  credential: ClientAuthenticationConfig | undefined,
  { issuer }: { issuer?: string },
): ConfigProblem[] {
  if (!tokenEndpoint || !credential) return [];
  const { method } = credential;
  if (method === 'tls_client_auth' && tokenEndpoint.protocol === 'http:') {
    return [
      {
        key: TOKEN_ENDPOINT,
        message:
          'must use https for the method tls_client_auth. By http no certificate is shown.',
      },
    ];
  }
  const needsIssuer = ['kubernetes', 'spiffe', 'private_key_jwt'].includes(
    method,
  );
  const isOfKeycloak = tokenEndpoint.pathname.endsWith(TOKEN_PATH);
  if (!needsIssuer || issuer !== undefined || isOfKeycloak) return [];
  return [
    {
      key: TOKEN_ENDPOINT,
      message: `must end with ${TOKEN_PATH} for the method ${method}, so that the metadata of the realm can be found. Correct it, or set boost.kagenti.auth.issuer.`,
    },
  ];
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
    ...[TOKEN_ENDPOINT, CLIENT_ID, CLIENT_SECRET, ...FURTHER].filter(key =>
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
