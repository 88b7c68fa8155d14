import { Refusal } from './Refusal';

// One text for both: only the error code tells an unknown client from a wrong secret.
const INVALID_CREDENTIALS = 'Invalid client or Invalid client credentials';

/** Every answer but success, as Keycloak 26.7 words it. */
export const refusals = {
  unknownRealm: { status: 404, error: 'Realm does not exist' },
  // Which of the three depends on how far the path makes sense.
  unknownPath: {
    status: 404,
    error: 'Unable to find matching target resource method',
  },
  unknownRealmPath: { status: 404, error: 'HTTP 404 Not Found' },
  unknownProtocol: { status: 404, error: 'Protocol not found' },
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
  repeatedParameter: {
    status: 400,
    error: 'invalid_request',
    description: 'duplicated parameter',
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
  // Credentials in the header that are not form-encoded as they should be.
  undecodableCredentials: {
    status: 400,
    error: 'unauthorized_client',
    description: 'Unexpected error when authenticating client',
  },
  wrongSecret: {
    status: 401,
    error: 'unauthorized_client',
    description: INVALID_CREDENTIALS,
  },
  noServiceAccount: {
    status: 401,
    error: 'unauthorized_client',
    description: 'Client not enabled to retrieve service account',
  },
  missingAssertionType: {
    status: 400,
    error: 'invalid_client',
    description: 'Parameter client_assertion_type is missing',
  },
  otherFederatedClient: {
    status: 400,
    error: 'invalid_client',
    description: 'client_id parameter does not match authenticated client',
  },
  unknownKey: {
    status: 400,
    error: 'invalid_client',
    description: 'Unable to load public key',
  },
  wrongSignature: {
    status: 400,
    error: 'invalid_client',
    description:
      'Client authentication with signed JWT failed: Signature on JWT token failed validation',
  },
  severalAudiences: {
    status: 400,
    error: 'invalid_client',
    description: 'Multiple audiences not allowed',
  },
  wrongAudience: {
    status: 400,
    error: 'invalid_client',
    description: 'Invalid token audience',
  },
  missingExpiry: {
    status: 400,
    error: 'invalid_client',
    description: 'Token exp claim is required',
  },
  inactiveAssertion: {
    status: 400,
    error: 'invalid_client',
    description: 'Token is not active',
  },
  earlyAssertion: {
    status: 400,
    error: 'invalid_client',
    description: 'Token was issued in the future',
  },
  oldAssertion: {
    status: 400,
    error: 'invalid_client',
    description: 'Token was issued too far in the past to be used now',
  },
  endlessAssertion: {
    status: 400,
    error: 'invalid_client',
    description:
      'Token expiration is too far in the future and iat claim not present in token',
  },
  missingTokenId: {
    status: 400,
    error: 'invalid_client',
    description: 'Token jti claim is required',
  },
  reusedAssertion: {
    status: 400,
    error: 'invalid_client',
    description: 'Token reuse detected',
  },
  // Keycloak repeats the whole parameter, valid scopes included.
  unknownScope: {
    status: 400,
    error: 'invalid_scope',
    description: 'Invalid scopes: {scope}',
  },
} satisfies Record<string, Refusal>;
