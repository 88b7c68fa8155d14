import { mockServices } from '@backstage/backend-test-utils';
import {
  type CallSignal,
  HeldBody,
  readBoostConfig,
  type BoostConfig,
} from 'backstage-plugin-boost-node';
import { Secret, WorkloadOAuthError, type TokenSource } from 'workload-oauth';
import { readStatus, type StatusSources } from './readStatus';

const defaults = readBoostConfig(
  mockServices.rootConfig({
    data: { boost: { kagenti: { baseUrl: 'https://kagenti' } } },
  }),
  { logger: { warn: () => {} } },
);
const config: BoostConfig = {
  ...defaults,
  kagenti: {
    ...defaults.kagenti,
    baseUrl: new URL('https://user:marked@kagenti.example/base?key=marked'),
    auth: {
      tokenEndpoint: new URL(
        'https://user:marked@sso.example/token?key=marked',
      ),
      clientId: 'portal',
      clientAuthentication: {
        method: 'client_secret_basic',
        clientSecret: new Secret('marked'),
      },
    },
  },
};

const tokens: TokenSource = {
  getAccessToken: async () => ({
    value: new Secret('marked'),
    expiresAtMs: Date.UTC(2026, 10, 23, 12),
  }),
  invalidate: () => {},
};

const never = () => new Promise<never>(() => {});

function read(sources: Partial<StatusSources>) {
  return readStatus({
    config,
    tokens,
    kagenti: {
      send: async () => ({ status: 200, headers: {}, body: HeldBody.of('') }),
    },
    ...sources,
  });
}

describe('readStatus', () => {
  it('shows no secret in the status', async () => {
    const status = await read({});
    expect(JSON.stringify(status)).not.toContain('marked');
    expect(status).toMatchObject({
      schemaVersion: 6,
      security: { mode: 'full' },
      kagenti: { baseUrl: 'https://kagenti.example', reachable: true },
      auth: {
        configured: true,
        clientId: 'portal',
        method: 'client_secret_basic',
        tokenEndpoint: 'https://sso.example/token',
        token: { available: true, expiresAt: '2026-11-23T12:00:00.000Z' },
      },
    });
  });

  it('tells why no token is to be had', async () => {
    const refusing: TokenSource = {
      ...tokens,
      getAccessToken: async () => {
        throw new WorkloadOAuthError('TOKEN_GRANT_REJECTED', 'bad client');
      },
    };
    await expect(read({ tokens: refusing })).resolves.toMatchObject({
      auth: {
        token: {
          available: false,
          problem: { code: 'TOKEN_GRANT_REJECTED', message: 'bad client' },
        },
      },
    });
  });

  it('says that no identity is configured', async () => {
    const { auth, ...kagenti } = config.kagenti;
    const status = await read({
      config: { ...config, kagenti },
      tokens: undefined,
    });
    expect(status.auth).toEqual({ configured: false });
    expect(status.kagenti.reachable).toBe(true);
  });

  it('answers in time although Kagenti and the token endpoint hang', async () => {
    jest.useFakeTimers();
    const send = jest.fn((_call: { signal?: CallSignal }) => never());
    const reading = read({
      kagenti: { send },
      tokens: { ...tokens, getAccessToken: never },
    });
    jest.advanceTimersByTime(5_000);
    jest.useRealTimers();
    await expect(reading).resolves.toMatchObject({
      kagenti: { reachable: false, problem: { code: 'KAGENTI_TIMEOUT' } },
      auth: {
        token: {
          available: false,
          problem: { code: 'TOKEN_ENDPOINT_TIMEOUT' },
        },
      },
    });
    expect(send.mock.calls[0][0].signal?.aborted).toBe(true);
  });
});
