import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Request } from 'express';
import { readPrincipal } from './readPrincipal';

const MARKED = 'Bearer marked-token-5b1c';

function read(
  credentials: BackstageCredentials,
  allowServicePrincipals = false,
  authorization = MARKED,
) {
  const request = { headers: { authorization } } as Request;
  const httpAuth = mockServices.httpAuth.mock({
    credentials: async () => credentials as never,
  });
  return readPrincipal(request, { httpAuth, allowServicePrincipals });
}

describe('readPrincipal', () => {
  it('takes users and knows their entity ref', async () => {
    const credentials = mockCredentials.user('user:default/alice');
    await expect(read(credentials)).resolves.toEqual({
      credentials,
      userEntityRef: 'user:default/alice',
      fingerprint: expect.any(String),
    });
  });

  it('tells callers apart by a fingerprint that holds no token', async () => {
    const credentials = mockCredentials.user();
    const [one, same, other] = await Promise.all([
      read(credentials),
      read(credentials, false, MARKED.replace('Bearer ', 'bEARER   ')),
      read(credentials, false, `${MARKED}2`),
    ]);
    expect(one.fingerprint).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(same.fingerprint).toBe(one.fingerprint);
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });

  it('refuses a service principal unless the operator allows them', async () => {
    const restricted = mockCredentials.service('external:ci', {
      permissionNames: ['boost.access'],
    });
    await expect(read(restricted)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
      statusCode: 403,
      message: expect.stringContaining('boost.security.allowServicePrincipals'),
    });
  });

  it.each([
    [undefined],
    [{ permissionNames: [] }],
    [{ permissionAttributes: { action: ['read' as const] } }],
  ])('refuses a service whose restrictions are %j', async restrictions => {
    const service = mockCredentials.service('plugin:catalog', restrictions);
    await expect(read(service, true)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
      message: expect.stringContaining('accessRestrictions'),
    });
  });

  it('takes a restricted service where services are allowed, and names no user', async () => {
    const credentials = mockCredentials.service('external:ci', {
      permissionNames: ['boost.access'],
    });
    await expect(read(credentials, true)).resolves.toEqual({
      credentials,
      fingerprint: expect.any(String),
    });
  });
});
