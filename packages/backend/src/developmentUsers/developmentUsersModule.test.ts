import authPlugin from '@backstage/plugin-auth-backend';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { developmentUsersModule } from './developmentUsersModule';

async function startPortal(developmentUsers: unknown[]) {
  const data = {
    app: { baseUrl: 'http://localhost:3000' },
    backend: { baseUrl: 'http://localhost:7007' },
    auth: { providers: { development: {} } },
    portal: { developmentUsers },
  };
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      developmentUsersModule,
      mockServices.rootConfig.factory({
        data: JSON.parse(JSON.stringify(data)),
      }),
    ],
  });
  return (headers: Record<string, string>) =>
    fetch(`http://localhost:${server.port()}/api/auth/development/refresh`, {
      headers,
    });
}

describe('developmentUsersModule', () => {
  afterEach(() => jest.restoreAllMocks());

  it('signs in a user whom portal.developmentUsers lists', async () => {
    const signIn = await startPortal([{ name: 'alice' }, { name: 'bob' }]);

    const response = await signIn({ 'x-development-user': 'bob' });

    expect(response.status).toBe(200);
    const { backstageIdentity, profile } = await response.json();
    expect(profile).toEqual({ displayName: 'bob' });
    expect(backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/bob',
      ownershipEntityRefs: ['user:default/bob'],
    });
    const [, claims] = backstageIdentity.token.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString()).sub).toBe(
      'user:default/bob',
    );
  });

  it('answers 401 to a user who is not listed', async () => {
    const signIn = await startPortal([{ name: 'alice' }]);

    const response = await signIn({ 'x-development-user': 'mallory' });

    expect(response.status).toBe(401);
    const { error } = await response.json();
    expect(error.message).toMatch(/add it to portal\.developmentUsers/);
    expect(error.message).not.toContain('mallory');
  });

  it('answers 401 to a request that names no user', async () => {
    const signIn = await startPortal([{ name: 'alice' }]);

    const response = await signIn({});

    expect(response.status).toBe(401);
    expect((await response.json()).error.message).toContain(
      'the header x-development-user is missing',
    );
  });

  it('keeps a production portal with development users from starting', async () => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'production',
    });

    await expect(
      startPortal([{ name: 'alice' }, { name: 'bob' }]),
    ).rejects.toThrow(
      /without a password as alice, bob.*NODE_ENV is production/,
    );
  });

  it('offers no development sign-in in a production portal that lists nobody', async () => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'production',
    });
    const signIn = await startPortal([]);

    const response = await signIn({ 'x-development-user': 'alice' });

    expect(response.status).toBe(404);
  });
});
