import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { readBoostConfig } from './readBoostConfig';
import { boostConfigRegistry } from './registry/boostConfigRegistry';

const sections = [
  'boost',
  'boost.security',
  'boost.kagenti',
  'boost.kagenti.auth',
] as const;

function readWith(section: (typeof sections)[number], extra: JsonObject) {
  const of = (name: string) => (name === section ? extra : {});
  return readBoostConfig(
    new ConfigReader({
      boost: {
        ...of('boost'),
        security: { ...of('boost.security') },
        kagenti: {
          baseUrl: 'https://kagenti',
          auth: { ...of('boost.kagenti.auth') },
          ...of('boost.kagenti'),
        },
      },
    }),
    { logger: { warn() {} } },
  );
}

const known = new Set([
  ...sections,
  ...Object.keys(boostConfigRegistry),
  'boost.kagenti.auth.tokenExchange',
  // Backstage's own reader loses this one before anybody can see it.
  ...sections.map(section => `${section}.__proto__`),
]);

describe('readBoostConfig, with unknown keys', () => {
  it('names any unknown key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sections),
        fc.string({ minLength: 1 }),
        fc.oneof(fc.string(), fc.integer(), fc.constant({ inner: 1 })),
        (section, key, value) => {
          fc.pre(!known.has(`${section}.${key}`));
          expect(() => readWith(section, { [key]: value })).toThrow(
            `- ${section}.${key} is `,
          );
        },
      ),
    );
  });

  it('suggests the nearest right key', () => {
    for (const [section, key, nearest] of [
      ['boost', 'kagneti', 'boost.kagenti'],
      ['boost', 'baseUrl', 'boost.kagenti.baseUrl'],
      ['boost.security', 'mod', 'boost.security.mode'],
      ['boost.kagenti', 'baseURL', 'boost.kagenti.baseUrl'],
      [
        'boost.kagenti',
        'timeoutSeconds',
        'boost.kagenti.requestTimeoutSeconds',
      ],
      [
        'boost.security',
        'decisionCacheSeconds',
        'boost.authorization.decisionCacheSeconds',
      ],
      [
        'boost.kagenti',
        'requestsPerMinutes',
        'boost.kagenti.limits.requestsPerMinute',
      ],
      ['boost.kagenti', 'websocket', 'boost.kagenti.webSocket'],
      ['boost.kagenti', 'allowedHost', 'boost.kagenti.creation.allowedHosts'],
      ['boost.kagenti', 'tokenEndpoint', 'boost.kagenti.auth.tokenEndpoint'],
      ['boost.kagenti.auth', 'clientID', 'boost.kagenti.auth.clientId'],
      [
        'boost.kagenti.auth',
        'client_secret',
        'boost.kagenti.auth.clientSecret',
      ],
      [
        'boost.kagenti.auth',
        'allowServicePrincipal',
        'boost.security.allowServicePrincipals',
      ],
    ] as const) {
      expect(() => readWith(section, { [key]: 'x' })).toThrow(
        `- ${section}.${key} is not known. Did you mean ${nearest}?`,
      );
    }
  });

  it('refuses a name with a dot in it, which Backstage would not find', () => {
    expect(() =>
      readWith('boost', { 'security.mode': 'development-only-no-auth' }),
    ).toThrow('boost.security.mode is written as one name with a dot in it');
  });

  it('lists what the section has', () => {
    expect(() => readWith('boost.kagenti.auth', { scope: 'x' })).toThrow(
      'boost.kagenti.auth has: caFile, clientAuthentication, clientId, clientSecret, issuer, tokenEndpoint, tokenExpiryBufferSeconds.',
    );
  });
});
