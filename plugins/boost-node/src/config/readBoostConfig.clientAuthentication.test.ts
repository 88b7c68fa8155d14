import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readBoostConfig } from './readBoostConfig';

const SECTION = 'boost.kagenti.auth.clientAuthentication';
const client = {
  tokenEndpoint:
    'https://keycloak.example.com/realms/r/protocol/openid-connect/token',
  clientId: 'portal',
};
const warn = jest.fn();

function readAuth(auth: JsonObject) {
  return readBoostConfig(
    new ConfigReader({
      boost: { kagenti: { baseUrl: 'https://kagenti', auth } },
    }),
    { logger: { warn } },
  ).kagenti.auth;
}

function read(clientAuthentication: JsonObject, more: JsonObject = {}) {
  return readAuth({ ...client, clientAuthentication, ...more })
    ?.clientAuthentication;
}

function problemsOf(clientAuthentication: JsonObject, more?: JsonObject) {
  let message = '';
  try {
    read(clientAuthentication, more);
  } catch (error) {
    message = (error as Error).message;
  }
  return message.split('\n').filter(line => line.startsWith('- '));
}

beforeEach(() => warn.mockReset());

describe('readBoostConfig, how the client authenticates', () => {
  it('reads each method with what it needs', () => {
    const methods: JsonObject[] = [
      { method: 'kubernetes', tokenFile: '/run/token' },
      { method: 'spiffe' },
      { method: 'spiffe', svidFile: '/run/svid' },
      {
        method: 'spiffe',
        workloadApiAddress: 'unix:///run/agent.sock',
        spiffeId: 'spiffe://example.org/portal',
      },
      { method: 'private_key_jwt', privateKeyFile: '/run/key.pem' },
      {
        method: 'private_key_jwt',
        privateKeyFile: '/run/key.pem',
        keyId: 'k1',
        algorithm: 'PS256',
      },
      { method: 'tls_client_auth' },
      {
        method: 'tls_client_auth',
        workloadApiAddress: 'tcp://127.0.0.1:8000',
      },
    ];
    for (const method of methods) expect(read(method)).toEqual(method);
    expect(
      read({
        method: 'tls_client_auth',
        certificateFile: '/run/tls.crt',
        privateKeyFile: '/run/tls.key',
      }),
    ).toEqual({
      method: 'tls_client_auth',
      files: {
        certificateFile: '/run/tls.crt',
        privateKeyFile: '/run/tls.key',
      },
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('reads the issuer as it is written, and the file with the CA', () => {
    expect(
      readAuth({
        ...client,
        clientSecret: 'marked-secret',
        issuer: 'https://keycloak.example.com',
        caFile: '/run/ca.crt',
      }),
    ).toMatchObject({
      issuer: 'https://keycloak.example.com',
      caFile: '/run/ca.crt',
    });
  });

  it('reads kubernetes and spiffe without a client id', () => {
    const withoutId = { clientId: '' };
    expect(
      read({ method: 'kubernetes', tokenFile: '/run/token' }, withoutId),
    ).toBeDefined();
    expect(read({ method: 'spiffe' }, withoutId)).toBeDefined();
    for (const method of [
      { method: 'private_key_jwt', privateKeyFile: '/run/key.pem' },
      { method: 'tls_client_auth' },
    ]) {
      expect(problemsOf(method, withoutId)).toEqual([
        `- boost.kagenti.auth.clientId is not set, but boost.kagenti.auth.tokenEndpoint and ${SECTION} are. Set it, or remove the others. An empty value counts as not set.`,
      ]);
    }
  });

  it('refuses a client secret beside another method and names both', () => {
    const problems = problemsOf(
      { method: 'spiffe' },
      { clientSecret: 'marked-secret' },
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      `- ${SECTION} stands beside boost.kagenti.auth.clientSecret, and exactly one of them may be set.`,
    );
    expect(problems[0]).not.toContain('marked');
  });

  it('names what a method lacks and what it does not take', () => {
    expect(problemsOf({ method: 'kubernetes', svidFile: '/run/svid' })).toEqual(
      [
        `- ${SECTION}.svidFile has no effect with the method kubernetes, which takes tokenFile. Remove it.`,
        `- ${SECTION}.tokenFile is not set, and the method kubernetes needs it. An empty value counts as not set.`,
      ],
    );
    expect(problemsOf({ method: 'private_key_jwt', keyId: 'k1' })).toEqual([
      expect.stringContaining(`${SECTION}.privateKeyFile is not set`),
    ]);
    expect(
      problemsOf({ method: 'tls_client_auth', certificateFile: '/run/crt' }),
    ).toEqual([
      `- ${SECTION}.privateKeyFile is not set, and the method tls_client_auth needs it beside certificateFile. An empty value counts as not set.`,
    ]);
    expect(problemsOf({ tokenFile: '/run/token' })).toEqual([
      `- ${SECTION}.method is not set, but ${SECTION}.tokenFile is. Set it to kubernetes, spiffe, private_key_jwt, tls_client_auth.`,
    ]);
    expect(problemsOf({ method: 'spiffe' }, { tokenEndpoint: '' })).toEqual([
      expect.stringContaining(
        `boost.kagenti.auth.tokenEndpoint is not set, but boost.kagenti.auth.clientId and ${SECTION} are.`,
      ),
    ]);
  });

  it('refuses files beside the Workload API', () => {
    expect(
      problemsOf({
        method: 'spiffe',
        svidFile: '/run/svid',
        spiffeId: 'spiffe://example.org/portal',
      }),
    ).toEqual([
      `- ${SECTION}.spiffeId is for the Workload API and stands beside svidFile. Remove one or the other.`,
    ]);
    expect(
      problemsOf({
        method: 'tls_client_auth',
        certificateFile: '/run/tls.crt',
        privateKeyFile: '/run/tls.key',
        workloadApiAddress: 'unix:///run/agent.sock',
      }),
    ).toEqual([
      expect.stringContaining(
        'stands beside certificateFile and privateKeyFile',
      ),
    ]);
  });

  it.each([
    [
      { method: 'kubernetes', tokenFile: 'token' },
      'tokenFile must be an absolute path',
    ],
    [{ method: 'kubernetes', tokenFile: 5 }, 'tokenFile must be text'],
    [
      { method: 'client_secret_jwt' },
      'method must be one of kubernetes, spiffe',
    ],
    [
      { method: 'client_secret_basic' },
      'set boost.kagenti.auth.clientSecret instead',
    ],
    [
      { method: 'spiffe', workloadApiAddress: '/run/agent.sock' },
      'workloadApiAddress must be the address of a Workload API: unix:///',
    ],
    [
      { method: 'spiffe', workloadApiAddress: 'tcp://agent:8000' },
      'workloadApiAddress must be the address',
    ],
    [
      { method: 'spiffe', spiffeId: 'example.org/portal' },
      'spiffeId must be a SPIFFE ID',
    ],
    [
      { method: 'private_key_jwt', privateKeyFile: '/k', algorithm: 'HS256' },
      'algorithm must be one of PS256, RS256, ES256.',
    ],
  ] as const)(
    'refuses values that cannot be what they should be: %j',
    (section, expected) => {
      const problems = problemsOf(section as JsonObject);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`${SECTION}.`);
      expect(problems[0]).toContain(expected);
    },
  );

  it('suggests the right key of the section', () => {
    expect(problemsOf({ method: 'spiffe', spiffeID: 'x' })).toEqual([
      expect.stringContaining(`Did you mean ${SECTION}.spiffeId?`),
    ]);
  });
});
