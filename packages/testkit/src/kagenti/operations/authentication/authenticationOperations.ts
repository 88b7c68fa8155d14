import { Operation } from '../Operation';
import { OperationSettings } from '../OperationSettings';

// What the front end of Kagenti signs in with.
function describeRealm({ jwksUri, rolePrefix }: OperationSettings) {
  const groups = jwksUri?.match(
    /^(?<url>.*)\/realms\/(?<realm>[^/]+)\//,
  )?.groups;
  return {
    enabled: jwksUri !== undefined,
    keycloak_url: groups?.url ?? null,
    realm: groups?.realm ?? null,
    client_id: jwksUri === undefined ? null : `${rolePrefix}-ui`,
  };
}

/** Who am I, and where would I sign in. */
export const authenticationOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/auth/config',
    access: 'public',
    run: ({ settings }) => ({
      ...describeRealm(settings),
      redirect_uri: null,
    }),
  },
  {
    method: 'GET',
    path: '/api/v1/auth/status',
    access: 'optional',
    run: ({ settings, caller }) => ({
      ...describeRealm(settings),
      authenticated: caller !== undefined,
    }),
  },
  {
    method: 'GET',
    path: '/api/v1/auth/userinfo',
    access: 'viewer',
    run: ({ caller }) => ({ ...caller, authenticated: true }),
  },
  {
    method: 'GET',
    path: '/api/v1/auth/me',
    access: 'optional',
    run: ({ caller }) =>
      caller
        ? { ...caller, authenticated: true }
        : { username: 'guest', email: null, roles: [], authenticated: false },
  },
];
