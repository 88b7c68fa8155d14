import { portalRealm } from '../portalRealm';
import { certificateClient } from './certificateClient';
import { federatedClient } from './federatedClient';
import { kubernetesIdentityProvider } from './kubernetesIdentityProvider';
import { signedJwtClient } from './signedJwtClient';
import { spiffeIdentityProvider } from './spiffeIdentityProvider';
import { workloadRealm } from './workloadRealm';

describe('workloadRealm', () => {
  it('gives every client a service account that holds the roles', () => {
    const clients = [
      certificateClient({ clientId: 'One', subject: 'CN=one' }),
      federatedClient({
        clientId: 'two',
        identityProvider: 'spire',
        subject: 'spiffe://example.org/two',
      }),
    ];
    expect(
      workloadRealm({ name: 'other', clients, roles: ['a', 'b'] }),
    ).toMatchObject({
      realm: 'other',
      roles: { realm: [{ name: 'a' }, { name: 'b' }] },
      clients: [
        { clientId: 'One', serviceAccountsEnabled: true },
        { clientId: 'two', serviceAccountsEnabled: true },
      ],
      users: [
        {
          username: 'service-account-one',
          serviceAccountClientId: 'One',
          realmRoles: ['a', 'b'],
        },
        { serviceAccountClientId: 'two' },
      ],
    });
  });

  it('declares no client scopes, which would replace those of Keycloak', () => {
    const realms = [
      workloadRealm({ clients: [] }),
      portalRealm({ clientSecret: 'x' }),
    ];
    for (const realm of realms) {
      expect(Object.keys(realm)).not.toContain('clientScopes');
    }
  });

  it('is the realm of the portal with one client that has a secret', () => {
    expect(
      portalRealm({
        clientSecret: 'x',
        roles: ['kagenti-viewer'],
        accessTokenLifespanSeconds: 60,
      }),
    ).toMatchObject({
      realm: 'boost',
      accessTokenLifespan: 60,
      roles: { realm: [{ name: 'kagenti-viewer' }] },
      clients: [
        {
          clientId: 'boost-portal',
          clientAuthenticatorType: 'client-secret',
          secret: 'x',
        },
      ],
    });
  });

  it('says what the keys of a client are for', () => {
    const { attributes } = signedJwtClient({
      clientId: 'signed',
      keys: { keys: [{ kty: 'EC' }, { kty: 'RSA', use: 'enc' }] },
    });
    expect(JSON.parse(attributes!['jwks.string'])).toEqual({
      keys: [
        { kty: 'EC', use: 'sig' },
        { kty: 'RSA', use: 'enc' },
      ],
    });
  });

  it('names the identity providers that federated clients refer to', () => {
    const bundleEndpoint = 'https://127.0.0.1:1/';
    const spiffe = { trustDomain: 'example.org', bundleEndpoint };
    expect([
      kubernetesIdentityProvider({ issuer: 'https://127.0.0.1:2' }),
      spiffeIdentityProvider(spiffe),
      spiffeIdentityProvider({ ...spiffe, alias: 'other', maxAgeSeconds: 60 }),
    ]).toMatchObject([
      { alias: 'kubernetes', config: { issuer: 'https://127.0.0.1:2' } },
      {
        alias: 'spire',
        config: { trustDomain: 'spiffe://example.org', bundleEndpoint },
      },
      { alias: 'other', config: { fedClientAssertionMaxExp: '60' } },
    ]);
  });
});
