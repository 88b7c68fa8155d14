import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readBoostConfig } from './readBoostConfig';

const warn = jest.fn();
const client = {
  tokenEndpoint: 'https://keycloak.example.com/token',
  clientId: 'portal',
  clientSecret: 'marked-secret',
};

function read(kagenti: JsonObject) {
  return readBoostConfig(
    new ConfigReader({
      boost: {
        kagenti: { baseUrl: 'https://kagenti', auth: client, ...kagenti },
      },
    }),
    { logger: { warn } },
  ).kagenti;
}

beforeEach(() => warn.mockReset());

describe('readBoostConfig, the way to Kagenti and its limits', () => {
  it('reads connections, breaker, limits, replay, timing and WebSocket', () => {
    const set = {
      connections: {
        maximum: 1,
        maximumWaiting: 0,
        connectTimeoutSeconds: 60,
        idleBodyTimeoutSeconds: 3_600,
      },
      breaker: { failures: 100, openSeconds: 300 },
      limits: {
        requestsPerMinute: 0,
        streamsPerUser: 0,
        messageBytes: 1_073_741_824,
        definitionBytes: 1_024,
      },
      maxReplayBytes: 0,
    };
    const kagenti = read({
      ...set,
      serverTiming: 'true',
      webSocket: { enabled: true, audience: 'team1' },
    });
    expect(kagenti).toMatchObject({
      ...set,
      serverTiming: true,
      webSocket: { isEnabled: true, audience: 'team1' },
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([
    ['connections.maximum', 0, 1_001],
    ['connections.maximumWaiting', -1, 10_001],
    ['connections.connectTimeoutSeconds', 0, 61],
    ['connections.idleBodyTimeoutSeconds', 0, 3_601],
    ['breaker.failures', -1, 101],
    ['breaker.openSeconds', 0, 301],
    ['limits.requestsPerMinute', -1, 10_000_001],
    ['limits.streamsPerUser', -1, 1_001],
    ['limits.messageBytes', 1_023, 1_073_741_825],
    ['limits.definitionBytes', 1_023, 16_777_217],
  ])('refuses %s beyond its bounds', (name, below, above) => {
    const [section, key] = name.split('.');
    for (const value of [below, above]) {
      expect(() => read({ [section]: { [key]: value } })).toThrow(
        `- boost.kagenti.${name} must be a whole number from ${below + 1} to ${above - 1}.`,
      );
    }
  });

  it('refuses a replay beyond its bounds', () => {
    for (const maxReplayBytes of [-1, 16_777_217]) {
      expect(() => read({ maxReplayBytes })).toThrow(
        '- boost.kagenti.maxReplayBytes must be a whole number from 0 to 16777216.',
      );
    }
  });

  it('reads the files of TLS', () => {
    const tls = { caFile: '/ca', certFile: '/cert', keyFile: '/key' };
    expect(read({ tls }).tls).toEqual(tls);
    expect(read({ tls: { caFile: '/ca' } }).tls).toEqual({ caFile: '/ca' });
    expect(read({ tls: { caFile: '' } }).tls).toBeUndefined();
    expect(() => read({ tls: { caFile: 'ca.crt' } })).toThrow(
      '- boost.kagenti.tls.caFile must be an absolute path',
    );
  });

  it('wants a client certificate and its key together', () => {
    expect(() => read({ tls: { certFile: '/cert' } })).toThrow(
      '- boost.kagenti.tls.keyFile is not set, but boost.kagenti.tls.certFile is. Set both',
    );
    expect(() => read({ tls: { keyFile: '/key', certFile: ' ' } })).toThrow(
      '- boost.kagenti.tls.certFile is not set, but boost.kagenti.tls.keyFile is. Set both',
    );
  });

  it('refuses the files of TLS beside an address without it', () => {
    const baseUrl = 'http://127.0.0.1:7008';
    for (const [tls, keys] of [
      [{ caFile: '/ca' }, ['caFile']],
      [{ certFile: '/cert', keyFile: '/key' }, ['certFile', 'keyFile']],
    ] as const) {
      for (const key of keys) {
        expect(() => read({ baseUrl, tls })).toThrow(
          `- boost.kagenti.tls.${key} has no effect, because boost.kagenti.baseUrl uses http.`,
        );
      }
    }
  });

  it('warns of keys that have no effect beside others', () => {
    read({ breaker: { failures: 0, openSeconds: 5 } });
    expect(warn).toHaveBeenLastCalledWith(
      expect.stringMatching(
        /^boost\.kagenti\.breaker\.openSeconds has no effect, because boost\.kagenti\.breaker\.failures is 0\./,
      ),
    );
    for (const webSocket of [
      { audience: 'team1' },
      { audience: 'team1', enabled: false },
    ]) {
      read({ webSocket });
      expect(warn).toHaveBeenLastCalledWith(
        expect.stringMatching(
          /^boost\.kagenti\.webSocket\.audience has no effect, because boost\.kagenti\.webSocket\.enabled is not true\./,
        ),
      );
    }
    expect(warn).toHaveBeenCalledTimes(3);
  });

  it('needs no warning for a breaker or a WebSocket that is off', () => {
    read({ breaker: { failures: 0 }, webSocket: { enabled: false } });
    expect(warn).not.toHaveBeenCalled();
  });
});
