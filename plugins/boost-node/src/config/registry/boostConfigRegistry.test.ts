import { BOOST_CONFIG_SCHEMA_VERSION } from './BOOST_CONFIG_SCHEMA_VERSION';
import { boostConfigRegistry } from './boostConfigRegistry';
import type { ConfigKeyEntry } from './ConfigKeyEntry';
import { isDbWritable } from './isDbWritable';

const entries: [string, ConfigKeyEntry][] = Object.entries(boostConfigRegistry);

describe('boostConfigRegistry', () => {
  it('lists every key of version 6', () => {
    expect(BOOST_CONFIG_SCHEMA_VERSION).toBe(6);
    expect(entries.map(([key]) => key)).toEqual([
      'boost.kagenti.baseUrl',
      'boost.kagenti.requestTimeoutSeconds',
      'boost.kagenti.tls.caFile',
      'boost.kagenti.tls.certFile',
      'boost.kagenti.tls.keyFile',
      'boost.kagenti.maxReplayBytes',
      'boost.kagenti.serverTiming',
      'boost.kagenti.webSocket.enabled',
      'boost.kagenti.webSocket.audience',
      'boost.kagenti.connections.maximum',
      'boost.kagenti.connections.maximumWaiting',
      'boost.kagenti.connections.connectTimeoutSeconds',
      'boost.kagenti.connections.idleBodyTimeoutSeconds',
      'boost.kagenti.breaker.failures',
      'boost.kagenti.breaker.openSeconds',
      'boost.kagenti.limits.requestsPerMinute',
      'boost.kagenti.limits.streamsPerUser',
      'boost.kagenti.limits.messageBytes',
      'boost.kagenti.limits.definitionBytes',
      'boost.kagenti.auth.tokenEndpoint',
      'boost.kagenti.auth.clientId',
      'boost.kagenti.auth.clientSecret',
      'boost.kagenti.auth.clientAuthentication.method',
      'boost.kagenti.auth.clientAuthentication.tokenFile',
      'boost.kagenti.auth.clientAuthentication.svidFile',
      'boost.kagenti.auth.clientAuthentication.workloadApiAddress',
      'boost.kagenti.auth.clientAuthentication.spiffeId',
      'boost.kagenti.auth.clientAuthentication.privateKeyFile',
      'boost.kagenti.auth.clientAuthentication.keyId',
      'boost.kagenti.auth.clientAuthentication.algorithm',
      'boost.kagenti.auth.clientAuthentication.certificateFile',
      'boost.kagenti.auth.issuer',
      'boost.kagenti.auth.caFile',
      'boost.kagenti.auth.tokenExpiryBufferSeconds',
      'boost.kagenti.creation.secretNames',
      'boost.kagenti.creation.allowedHosts',
      'boost.tokenCache.encryptionKeys',
      'boost.authorization.decisionCacheSeconds',
      'boost.security.mode',
      'boost.security.allowServicePrincipals',
    ]);
  });

  it('lets no key be written to the database', () => {
    for (const [key, entry] of entries) {
      expect(entry.configScope).toBe('yaml-only');
      expect(isDbWritable(key)).toBe(false);
    }
    expect(isDbWritable('boost.unheard.of')).toBe(false);
    expect(isDbWritable('constructor')).toBe(false);
  });

  it('lets a key be written to the database once its scope says so', () => {
    const entry: ConfigKeyEntry =
      boostConfigRegistry['boost.kagenti.requestTimeoutSeconds'];
    jest.replaceProperty(entry, 'configScope', 'db-writable');
    expect(isDbWritable('boost.kagenti.requestTimeoutSeconds')).toBe(true);
    jest.restoreAllMocks();
  });

  it('marks the client secret and the encryption keys alone as sensitive', () => {
    expect(
      entries.filter(([, { sensitive }]) => sensitive).map(([key]) => key),
    ).toEqual([
      'boost.kagenti.auth.clientSecret',
      'boost.tokenCache.encryptionKeys',
    ]);
  });

  it('holds no defaults in its schemas', () => {
    for (const [, { schema }] of entries) {
      expect(schema.safeParse(undefined).success).toBe(false);
    }
  });
});
