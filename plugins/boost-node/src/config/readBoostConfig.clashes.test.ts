import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readBoostConfig } from './readBoostConfig';

const client = {
  tokenEndpoint:
    'https://keycloak.example.com/realms/r/protocol/openid-connect/token',
  clientId: 'portal',
};

function readAuth(auth: JsonObject, tokenCache: JsonObject = {}) {
  return readBoostConfig(
    new ConfigReader({
      boost: { kagenti: { baseUrl: 'https://kagenti', auth }, tokenCache },
    }),
    { logger: { warn: () => {} } },
  ).kagenti.auth;
}

function readWith(clientAuthentication: JsonObject, more: JsonObject = {}) {
  return readAuth({ ...client, clientAuthentication, ...more });
}

describe('readBoostConfig, keys that cannot stand together', () => {
  it('refuses what could only fail at the first grant', () => {
    const plain = {
      tokenEndpoint: client.tokenEndpoint.replace(
        'https://keycloak.example.com',
        'http://127.0.0.1',
      ),
    };
    expect(() => readWith({ method: 'tls_client_auth' }, plain)).toThrow(
      'tokenEndpoint must use https for the method tls_client_auth',
    );
    const elsewhere = { tokenEndpoint: 'https://issuer.example.com/token' };
    expect(() => readWith({ method: 'spiffe' }, elsewhere)).toThrow(
      'tokenEndpoint must end with /protocol/openid-connect/token',
    );
    expect(
      readWith(
        { method: 'spiffe' },
        { ...elsewhere, issuer: 'https://issuer.example.com' },
      ),
    ).toBeDefined();
    expect(() => readAuth({ issuer: 'https://keycloak.example.com' })).toThrow(
      'boost.kagenti.auth.tokenEndpoint is not set, but boost.kagenti.auth.issuer is.',
    );
  });

  it('shares no token that its configuration does not tie to an identity', () => {
    const { clientId, ...withoutId } = client;
    const cache = { encryptionKeys: ['sealing-key-0123456789-abcdefghij'] };
    const share = (clientAuthentication: JsonObject, more: JsonObject = {}) =>
      readAuth({ ...withoutId, clientAuthentication, ...more }, cache);

    for (const section of [
      { method: 'spiffe' },
      { method: 'spiffe', svidFile: '/run/svid' },
      { method: 'kubernetes', tokenFile: '/run/token' },
    ]) {
      expect(() => share(section)).toThrow(
        'boost.kagenti.auth.clientId is needed beside boost.tokenCache.encryptionKeys',
      );
      expect(share(section, { clientId })).toBeDefined();
    }
    expect(
      share({ method: 'spiffe', spiffeId: 'spiffe://example.org/portal' }),
    ).toBeDefined();
  });
});
