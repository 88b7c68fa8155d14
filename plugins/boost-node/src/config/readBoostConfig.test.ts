import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { Secret } from 'workload-oauth';
import { readBoostConfig } from './readBoostConfig';

const client = {
  tokenEndpoint: 'https://keycloak.example.com/realms/r/token',
  clientId: 'portal',
  clientSecret: 'marked-secret',
};
const warn = jest.fn();

function read(boost: JsonObject) {
  return readBoostConfig(new ConfigReader({ boost }), { logger: { warn } });
}

function readKagenti(kagenti: JsonObject) {
  return read({ kagenti: { baseUrl: 'https://kagenti', ...kagenti } }).kagenti;
}

beforeEach(() => warn.mockReset());

describe('readBoostConfig', () => {
  it('applies the documented defaults', () => {
    expect(read({ kagenti: { baseUrl: 'https://kagenti' } })).toEqual({
      security: { mode: 'full', allowServicePrincipals: false },
      kagenti: {
        baseUrl: new URL('https://kagenti'),
        requestTimeoutSeconds: 30,
        connections: {
          maximum: 100,
          maximumWaiting: 200,
          connectTimeoutSeconds: 5,
          idleBodyTimeoutSeconds: 150,
        },
        breaker: { failures: 5, openSeconds: 10 },
        limits: {
          requestsPerMinute: 600,
          streamsPerUser: 20,
          messageBytes: 1_048_576,
          definitionBytes: 1_048_576,
        },
        maxReplayBytes: 1_048_576,
        serverTiming: false,
        webSocket: { isEnabled: false },
        creation: { secretNames: [], allowedHosts: [] },
      },
      authorization: { decisionCacheSeconds: 5 },
      tokenCache: { encryptionKeys: [] },
    });
  });

  it('takes what is set over the defaults', () => {
    const config = read({
      security: { mode: 'plugin-only', allowServicePrincipals: true },
      authorization: { decisionCacheSeconds: '0' },
      kagenti: { baseUrl: 'https://kagenti', requestTimeoutSeconds: 5 },
    });
    expect(config.security).toEqual({
      mode: 'plugin-only',
      allowServicePrincipals: true,
    });
    expect(config.kagenti.requestTimeoutSeconds).toBe(5);
    expect(config.authorization.decisionCacheSeconds).toBe(0);
  });

  it('reads the token endpoint, the client id and the client secret', () => {
    const { auth } = readKagenti({ auth: client });
    expect(auth?.tokenEndpoint.href).toBe(client.tokenEndpoint);
    expect(auth?.clientId).toBe('portal');
    expect(auth?.clientAuthentication).toEqual({
      method: 'client_secret_basic',
      clientSecret: new Secret('marked-secret'),
    });
    expect(JSON.stringify(auth)).not.toContain('marked-secret');
    expect(warn).not.toHaveBeenCalled();
  });

  it('warns once that calls carry no bearer when no client is configured', () => {
    expect(
      readKagenti({ auth: { tokenExpiryBufferSeconds: 10 } }).auth,
    ).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('carry no bearer token'),
    );
  });

  it('leaves an absent token expiry buffer undefined', () => {
    expect(
      readKagenti({ auth: client }).auth?.tokenExpiryBufferSeconds,
    ).toBeUndefined();
  });

  it.each([0, 120])('keeps a token expiry buffer of %d seconds', buffer => {
    const { auth } = readKagenti({
      auth: { ...client, tokenExpiryBufferSeconds: buffer },
    });
    expect(auth?.tokenExpiryBufferSeconds).toBe(buffer);
  });

  it('treats an empty value as not set', () => {
    for (const empty of ['', ' ', '\n\t']) {
      warn.mockReset();
      const config = read({
        security: { mode: empty, allowServicePrincipals: empty },
        authorization: { decisionCacheSeconds: empty },
        kagenti: {
          baseUrl: 'https://kagenti',
          requestTimeoutSeconds: empty,
          creation: { secretNames: empty, allowedHosts: empty },
          auth: {
            tokenEndpoint: empty,
            clientId: empty,
            clientSecret: empty,
            tokenExpiryBufferSeconds: empty,
          },
        },
      });
      expect(config.security.mode).toBe('full');
      expect(config.security.allowServicePrincipals).toBe(false);
      expect(config.kagenti.requestTimeoutSeconds).toBe(30);
      expect(config.kagenti.auth).toBeUndefined();
      expect(config.kagenti.creation).toEqual({
        secretNames: [],
        allowedHosts: [],
      });
      expect(config.authorization.decisionCacheSeconds).toBe(5);
      expect(warn).toHaveBeenCalledTimes(1);
    }
  });

  it('treats an empty section as not set', () => {
    const config = read({
      security: '',
      kagenti: { baseUrl: 'https://kagenti', auth: null },
    });
    expect(config.security.mode).toBe('full');
    expect(config.kagenti.auth).toBeUndefined();
  });

  it('accepts true and false as text', () => {
    const allows = (value: string) =>
      read({
        security: { allowServicePrincipals: value },
        kagenti: { baseUrl: 'https://kagenti' },
      }).security.allowServicePrincipals;
    expect(allows('true')).toBe(true);
    expect(allows('false')).toBe(false);
    expect(() => allows('yes')).toThrow(
      'boost.security.allowServicePrincipals must be true or false',
    );
    expect(() => allows('toString')).toThrow('must be true or false');
  });

  it.each([
    ['https://kagenti.example.com', 'https://kagenti.example.com/'],
    ['https://kagenti.example.com/base/', 'https://kagenti.example.com/base'],
    ['http://127.0.0.1:7008', 'http://127.0.0.1:7008/'],
    ['http://localhost:7008//', 'http://localhost:7008/'],
    ['http://kagenti.team1.svc:8000', 'http://kagenti.team1.svc:8000/'],
    [
      'http://kagenti.team1.svc.cluster.local/',
      'http://kagenti.team1.svc.cluster.local/',
    ],
  ])('reads the address %s as %s', (baseUrl, href) => {
    expect(readKagenti({ baseUrl }).baseUrl.href).toBe(href);
  });

  it('accepts https, loopback and in-cluster addresses', () => {
    for (const origin of [
      'https://k.example.com',
      'http://[::1]:1',
      'http://a.b.svc',
    ]) {
      const kagenti = readKagenti({
        baseUrl: `${origin}/kagenti/`,
        auth: { ...client, tokenEndpoint: `${origin}/token` },
      });
      expect(kagenti.baseUrl.href).toBe(`${origin}/kagenti`);
      expect(kagenti.auth?.tokenEndpoint.href).toBe(`${origin}/token`);
    }
  });
});
