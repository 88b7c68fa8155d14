import type { JwtSvidProvider } from '../assertions/JwtSvidProvider';
import type { X509SvidProvider } from '../certificates/X509SvidProvider';
import { Secret } from '../secrets/Secret';
import type { ClientAuthenticationOptions } from './ClientAuthenticationOptions';
import { createClientAuthentication } from './createClientAuthentication';

const jwtSvids: JwtSvidProvider = {
  fetchJwtSvid: () => Promise.reject(new Error('not asked')),
};
const x509Svids: X509SvidProvider = {
  getX509Svid: () => {
    throw new Error('not asked');
  },
};

describe('createClientAuthentication', () => {
  it.each<[string, ClientAuthenticationOptions, object]>([
    [
      'client_secret_basic',
      { clientSecret: new Secret('x') },
      { method: 'client_secret_basic' },
    ],
    [
      'client_secret_post',
      { method: 'client_secret_post', clientSecret: new Secret('x') },
      {},
    ],
    [
      'private_key_jwt',
      { method: 'private_key_jwt', privateKeyFile: '/key.pem' },
      { needsIssuer: true, credentialName: '/key.pem' },
    ],
    [
      'kubernetes',
      { method: 'kubernetes', tokenFile: '/token' },
      {
        needsIssuer: true,
        isClientIdOptional: true,
        credentialName: '/token',
      },
    ],
    [
      'spiffe',
      { method: 'spiffe', svidFile: '/svid' },
      { needsIssuer: true, isClientIdOptional: true, credentialName: '/svid' },
    ],
    [
      'spiffe',
      { method: 'spiffe', jwtSvids },
      { needsIssuer: true, isClientIdOptional: true },
    ],
    [
      'tls_client_auth',
      {
        method: 'tls_client_auth',
        certificateFile: '/tls.crt',
        privateKeyFile: '/tls.key',
      },
      { clientCertificate: expect.anything(), credentialName: '/tls.crt' },
    ],
    [
      'tls_client_auth',
      { method: 'tls_client_auth', x509Svids },
      { clientCertificate: expect.anything() },
    ],
  ])('knows the method %s', (method, options, properties) => {
    const authentication = createClientAuthentication(options);

    expect(authentication.method).toBe(method);
    expect({ ...authentication }).toMatchObject(properties);
  });

  it.each<[string, ClientAuthenticationOptions]>([
    ['clientSecret', { clientSecret: new Secret('') }],
    ['private_key_jwt', { method: 'private_key_jwt' }],
    ['tokenFile', { method: 'kubernetes', tokenFile: '' }],
    ['spiffe', { method: 'spiffe' }],
    ['spiffe', { method: 'spiffe', jwtSvids, svidFile: '/svid' }],
    ['tls_client_auth', { method: 'tls_client_auth' }],
    [
      'tls_client_auth',
      { method: 'tls_client_auth', certificateFile: '/tls.crt' },
    ],
    [
      'tls_client_auth',
      { method: 'tls_client_auth', x509Svids, privateKeyFile: '/tls.key' },
    ],
    ['none', { method: 'none' } as unknown as ClientAuthenticationOptions],
  ])(
    'refuses a credential that is empty, missing or given twice: %s %j',
    (words, options) => {
      expect(() => createClientAuthentication(options)).toThrow(
        expect.objectContaining({
          code: 'INVALID_OPTION',
          message: expect.stringContaining(
            words === 'tokenFile' ? 'empty path' : words,
          ),
        }),
      );
    },
  );

  it('fails before any request when its credential is checked', async () => {
    for (const [options, code] of [
      [
        { method: 'kubernetes', tokenFile: '/nowhere' },
        'ASSERTION_FILE_MISSING',
      ],
      [{ method: 'spiffe', svidFile: '/nowhere' }, 'ASSERTION_FILE_MISSING'],
      [
        { method: 'private_key_jwt', privateKeyFile: '/nowhere' },
        'CREDENTIAL_FILE_MISSING',
      ],
      [
        { method: 'tls_client_auth', x509Svids },
        'CERTIFICATE_SOURCE_UNAVAILABLE',
      ],
    ] as const) {
      const { check } = createClientAuthentication(options);

      await expect(check?.()).rejects.toMatchObject({ code });
    }
  });
});
