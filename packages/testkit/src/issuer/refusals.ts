import { Refusal } from './Refusal';

// One text for both: only the error code tells an unknown client from a wrong secret.
const INVALID_CREDENTIALS = 'Invalid client or Invalid client credentials';

/** Every answer but success, as Keycloak 26.7 words it. */
export const refusals = {
  unknownRealm: { status: 404, error: 'Realm does not exist' },
  unknownPath: {
    status: 404,
    error: 'Unable to find matching target resource method',
  },
  wrongMethod: { status: 405, error: 'HTTP 405 Method Not Allowed' },
  serverFault: {
    status: 500,
    error: 'unknown_error',
    description: 'For more on this error consult the server log.',
  },
  missingGrantType: {
    status: 400,
    error: 'invalid_request',
    description: 'Missing form parameter: grant_type',
  },
  wrongGrantType: {
    status: 400,
    error: 'unsupported_grant_type',
    description: 'Unsupported grant_type',
  },
  unknownClient: {
    status: 401,
    error: 'invalid_client',
    description: INVALID_CREDENTIALS,
  },
  wrongSecret: {
    status: 401,
    error: 'unauthorized_client',
    description: INVALID_CREDENTIALS,
  },
  // Keycloak repeats the whole parameter, valid scopes included.
  unknownScope: {
    status: 400,
    error: 'invalid_scope',
    description: 'Invalid scopes: {scope}',
  },
} satisfies Record<string, Refusal>;
